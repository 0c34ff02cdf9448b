import * as v from 'valibot';
import { Text, choice, list, optional, required, rule } from './fields.ts';

/** What schools need, of events and of steps. */

const object = rule('type', 'object');

/** What a task may ask for. */
const TASK_KINDS = ['question', 'order', 'match', 'sort', 'predict'] as const;

/** A task for the class. */
export const Task = v.looseObject(
  {
    kind: required(choice(TASK_KINDS), 'Kind', 'What pupils do.'),
    ask: required(Text, 'Ask', 'The task.'),
    answer: optional(Text, 'Answer', 'Hidden from pupils.'),
  },
  object,
);

/** What schools need. */
export const Teaching = v.looseObject(
  {
    notes: optional(Text, 'Notes', 'For teachers only.'),
    tasks: optional(list(Task), 'Tasks', 'For the class.'),
  },
  object,
);
