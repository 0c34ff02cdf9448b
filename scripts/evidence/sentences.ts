/** Their full stop ends no sentence. */
const ABBREVIATIONS = /(?:^|[\s(‘“])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|No|vs|e\.g|i\.e|a\.m|p\.m|U\.S|U\.N)\.$/;
/** A question in a quotation ends no sentence either: what follows goes on in lower case, or in brackets. */
const GOES_ON = /^[\p{Ll},;:–()]/u;

/** The sentences of a text in our small Markdown, without its marks: `'*One.* Two.'` → `['One.', 'Two.']`. */
export function sentencesOf(text: string, lang = 'en'): string[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return plain(text)
    .split(/\n\s*\n/)
    .flatMap((paragraph) => {
      const sentences: string[] = [];
      for (const { segment } of segmenter.segment(paragraph.replace(/\s+/g, ' '))) {
        const last = sentences.at(-1);
        const isRest = last !== undefined && (ABBREVIATIONS.test(last.trimEnd()) || GOES_ON.test(segment));
        if (isRest) sentences.splice(-1, 1, last + segment);
        else sentences.push(segment);
      }
      return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
    });
}

function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\*+/g, '');
}
