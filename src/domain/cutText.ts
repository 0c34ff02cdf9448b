/** Text of at most `most` characters, cut after a word and marked with an ellipsis. */
export function cutAtWord(text: string, most: number): string {
  if ([...text].length <= most) return text;
  const head = [...text].slice(0, most - 1).join('');
  const space = head.lastIndexOf(' ');
  return `${space > most / 2 ? head.slice(0, space) : head}…`;
}
