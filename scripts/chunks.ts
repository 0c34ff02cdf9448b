import type { Rolldown } from 'vite';

/** The arrangements of the page: one of them is needed to be ready. */
const DESK = '/src/shells/read/DeskLayout.svelte';
const PHONE = '/src/shells/read/PhoneLayout.svelte';

/** What one arrangement has for itself; words and small parts are in panes and languages of both. */
const OWN = /\/src\/(views|shells)\//;

/**
 * Groups for what the arrangements need at once: “views” where both do. Left to itself the bundler makes a file of every
 * module that a pane opened later needs too: twenty requests more before the page is ready.
 */
export function layoutGroups(): Rolldown.CodeSplittingGroup[] {
  let needs: { readonly desk: ReadonlySet<string>; readonly phone: ReadonlySet<string> } | undefined;
  const group = (name: string, priority: number, holds: (onDesk: boolean, onPhone: boolean) => boolean) => ({
    name: (id: string, context: Rolldown.ChunkingContext) => {
      needs ??= { desk: closureOf(DESK, context), phone: closureOf(PHONE, context) };
      const isOwn = name === 'views' || OWN.test(id);
      return isOwn && holds(needs.desk.has(id), needs.phone.has(id)) ? name : null;
    },
    debugName: name,
    priority,
  });
  return [
    group('views', 2, (onDesk, onPhone) => onDesk && onPhone),
    group('desk', 1, (onDesk, onPhone) => onDesk && !onPhone),
    group('phone', 1, (onDesk, onPhone) => onPhone && !onDesk),
  ];
}

/** All that a module imports at once, and what that imports, and so on. */
function closureOf(path: string, context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>();
  const open = [process.cwd().replaceAll('\\', '/') + path];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
