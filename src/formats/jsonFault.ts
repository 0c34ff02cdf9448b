import { tokenAt } from './jsonTokens.ts';

/** What may come next in a JSON text. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'nothing';

/** Where a text stops being JSON; undefined if it does not, or nobody can tell. */
export function jsonFault(text: string): number | undefined {
  try {
    return faultIn(text);
  } catch {
    // A string too long for the pattern.
    return undefined;
  }
}

function faultIn(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected | undefined = 'value';
  let at = 0;
  for (;;) {
    const { start, token } = tokenAt(text, at);
    if (start === text.length) return expected === 'nothing' ? undefined : start;
    expected = token === undefined ? undefined : after(expected, token, open);
    if (expected === undefined) return start;
    at = start + token!.length;
  }
}

/** What may follow `token`; undefined where it may not stand. `open` are the brackets still open. */
function after(expected: Expected, token: string, open: string[]): Expected | undefined {
  const closes = (token === '}' && open.at(-1) === '{') || (token === ']' && open.at(-1) === '[');
  if (closes && (expected === 'more' || expected === 'key-or-end' || expected === 'value-or-end')) {
    open.pop();
    return open.length > 0 ? 'more' : 'nothing';
  }
  switch (expected) {
    case 'value':
    case 'value-or-end':
      return afterValue(token, open);
    case 'key':
    case 'key-or-end':
      return token.startsWith('"') ? 'colon' : undefined;
    case 'colon':
      return token === ':' ? 'value' : undefined;
    case 'more':
      return token === ',' ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
    case 'nothing':
      return undefined;
  }
}

function afterValue(token: string, open: string[]): Expected | undefined {
  if ('}],:'.includes(token)) return undefined;
  if (token !== '{' && token !== '[') return open.length > 0 ? 'more' : 'nothing';
  open.push(token);
  return token === '{' ? 'key-or-end' : 'value-or-end';
}
