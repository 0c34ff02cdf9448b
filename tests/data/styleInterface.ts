import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import type { StyledText } from './styleTexts.ts';

/** Stands for what is put into a text: no letter, no digit, so that no rule takes it for a word. */
const GAP = '□';
/** An example of a document, which is code. */
const JSON_EXAMPLE = /\{".*\}/gu;
const FILE = /(?:^|[/\\])\w*?(de|en|uk)\.ts$/i;
const LANGUAGES: ReadonlySet<string> = new Set(['de', 'en', 'uk']);

/** Every text in the source of the interface words, by language: of the file, or of the key it stands under. */
export function interfaceTexts(folder: URL): StyledText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => textsIn(path, readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')));
}

/** The texts of one file. Only strings with a space or a letter beyond a key’s are texts for readers. */
export function textsIn(path: string, source: string): StyledText[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts: StyledText[] = [];
  const visit = (node: ts.Node, lang: string | undefined): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    const key = ts.isPropertyAssignment(node) ? node.name.getText(file) : undefined;
    const own = key !== undefined && LANGUAGES.has(key) ? key : lang;
    const text = textOf(node);
    if (text !== undefined && own !== undefined && isForReaders(text)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
      texts.push({
        way: `${path}:${line}`,
        lang: own,
        text: text.replace(JSON_EXAMPLE, GAP),
        kind: 'interface',
      });
    }
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(file, FILE.exec(path)?.[1]?.toLowerCase());
  return texts;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => GAP + literal.text).join('');
}

/** Keys, tags and field names are none: `other`, `zh-Hans`, `x-evidence`. */
function isForReaders(text: string): boolean {
  return /\p{L}/u.test(text) && (/\s/.test(text.trim()) || !/^[a-z][\w-]*$/.test(text));
}
