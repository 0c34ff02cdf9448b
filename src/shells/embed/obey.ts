import { FACETS, type Facet } from '../../domain/filter.ts';
import { LATE_FACETS, parseFragment, readStep } from '../../state/address.ts';
import { addressContext } from '../../state/addressContext.ts';
import type { App } from '../../state/context.ts';
import { INTERFACE_LANGUAGES } from '../../i18n/messages.ts';
import { matchLanguage } from '../../domain/language.ts';
import type { Session } from '../session.svelte.ts';
import type { ErrorCode } from './envelope.ts';
import type { Command } from './readMessage.ts';

/** Why a command, or a part of it, was not carried out. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
}

/** What changes the view. */
export type ViewCommand = Exclude<Command, { type: 'ping' }>;

/** Carries out what a host asks for; what can be done of it is done, the rest told. */
export async function obey(
  command: ViewCommand,
  { exploration, locale, preferences }: App,
  session: Session,
): Promise<Refusal | undefined> {
  switch (command.type) {
    case 'goto': {
      const { event } = command;
      if (event !== null && exploration.rowOf(event) === null) return unknown('goto', event);
      exploration.select(event);
      return undefined;
    }
    case 'window': {
      const { from, to } = command;
      const parts = [['from', from] as const, ['to', to] as const].flatMap(([key, text]) =>
        text === null ? [] : [`${key}=${encodeURIComponent(text)}`],
      );
      if (parts.length === 0) {
        exploration.showWindow(null, 'once', 'smooth');
        return undefined;
      }
      const { view } = parseFragment(parts.join('&'), addressContext(exploration));
      if (view.window === undefined)
        return {
          code: 'bad-value',
          message:
            'window: dates are written as 2025-04-23, 2025-04 or 2025, the earlier first, and meet those of the events',
        };
      exploration.showWindow(view.window, 'once', 'smooth');
      return undefined;
    }
    case 'filter': {
      const asked = FACETS.filter((facet) => command.facets[facet] !== undefined);
      if (LATE_FACETS.some((facet) => asked.includes(facet))) await session.completed();
      if (command.q) await session.addAllLanguages();
      // Only now: the reader may have changed it meanwhile.
      const { filter } = exploration.view;
      const facets = new Map(Object.entries(filter.facets) as [Facet, readonly string[]][]);
      const strange: string[] = [];
      for (const facet of asked) {
        const known = exploration.table.facets[facet].codeOf;
        const values = [...new Set(command.facets[facet] ?? [])];
        strange.push(...values.filter((value) => !known.has(value)));
        const good = values.filter((value) => known.has(value));
        if (good.length > 0) facets.set(facet, good);
        // Whoever means to lift it says so by none: a slip of the pen shall not show more than there was.
        else if (values.length === 0) facets.delete(facet);
      }
      const text = command.q === undefined ? filter.text : (command.q ?? '').trim();
      exploration.filterBy({ text, facets: Object.fromEntries(facets) });
      return strange.length > 0 ? unknown('filter', ...strange) : undefined;
    }
    case 'step': {
      const step = stepAsked(command.go, { exploration });
      if (!step) return noStep(command.go);
      exploration.goToStep(step);
      return undefined;
    }
    case 'set': {
      const { lang, theme } = command;
      if (theme !== undefined) preferences.useTheme(theme);
      if (lang === undefined) return undefined;
      const match = matchLanguage([lang], INTERFACE_LANGUAGES);
      if (match === undefined) return { code: 'bad-value', message: `set: no words in “${lang}”` };
      if (match !== locale.lang) await session.changeLanguage(match);
      return undefined;
    }
  }
}

function stepAsked(go: string | number, { exploration }: Pick<App, 'exploration'>) {
  const { story, stepNumber } = exploration;
  if (go !== 'next' && go !== 'previous') return readStep(String(go), exploration.dataset);
  // Before the first step: "next" leads to it.
  const next = story?.steps[(stepNumber ?? 0) - 1 + (go === 'next' ? 1 : -1)];
  return story && next && { story: story.id, step: next.id };
}

function noStep(go: string | number): Refusal {
  if (go !== 'next' && go !== 'previous') return unknown('step', String(go));
  const message = `step: there is none ${go === 'next' ? 'after' : 'before'} the one that is shown`;
  return { code: 'unknown-id', message };
}

function unknown(what: string, ...ids: readonly string[]): Refusal {
  return {
    code: 'unknown-id',
    message: `${what}: nothing here is called ${ids.map((id) => `“${id}”`).join(', ')}`,
  };
}
