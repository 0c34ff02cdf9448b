import type { Rolldown } from 'vite';

/** What each arrangement of the page begins with; one of them is needed to be ready. */
const ROOTS = {
  desk: ['/src/shells/read/ReadShell.svelte', '/src/shells/read/DeskLayout.svelte'],
  phone: ['/src/shells/read/ReadShell.svelte', '/src/shells/read/PhoneLayout.svelte'],
  embed: ['/src/shells/embed/EmbedShell.svelte'],
} as const;
type Arrangement = keyof typeof ROOTS;

/** The chunk of what some arrangements have in common, and the rest have not. */
const NAMES: Readonly<Record<string, string>> = {
  'desk phone embed': 'views',
  'desk phone': 'read',
  'desk embed': 'strip',
  desk: 'desk',
  phone: 'phone',
  embed: 'embed',
};
/** The first of these wins a module that belongs to two. */
const ORDER = ['views', 'read', 'strip', 'desk', 'phone', 'embed'];

/** Which chunks an arrangement needs to be ready, besides the entry's. */
export const CHUNKS: Readonly<Record<Arrangement, readonly string[]>> = {
  desk: ['views', 'read', 'strip', 'desk'],
  phone: ['views', 'read', 'phone'],
  embed: ['views', 'strip', 'embed'],
};

/** What one arrangement has for itself; words and small parts are in panes and languages of all. */
const OWN = /\/src\/(views|shells)\//;

/**
 * Groups for what the arrangements need at once, by who needs it. Left to itself the bundler makes a file of every
 * module that a pane opened later needs too: twenty requests more before the page is ready.
 */
export function layoutGroups(): Rolldown.CodeSplittingGroup[] {
  let needs: readonly (readonly [Arrangement, ReadonlySet<string>])[] | undefined;
  return ORDER.map((chunk, index) => ({
    name: (id: string, context: Rolldown.ChunkingContext) => {
      needs ??= Object.entries(ROOTS).map(
        ([arrangement, roots]) => [arrangement as Arrangement, closureOf(roots, context)] as const,
      );
      if (chunk !== 'views' && chunk !== 'read' && !OWN.test(id)) return null;
      const users = needs.filter(([, closure]) => closure.has(id)).map(([arrangement]) => arrangement);
      return NAMES[users.join(' ')] === chunk ? chunk : null;
    },
    debugName: chunk,
    priority: ORDER.length - index,
  }));
}

/** All that some modules import at once, and what that imports, and so on. */
function closureOf(roots: readonly string[], context: Rolldown.ChunkingContext): Set<string> {
  const found = new Set<string>();
  const open = roots.map((path) => process.cwd().replaceAll('\\', '/') + path);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(context.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}
