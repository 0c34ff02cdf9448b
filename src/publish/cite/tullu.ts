import type { CslItem } from './cslItem.ts';
import { licenceOf } from './licence.ts';

/**
 * The German attribution line for open educational resources: Titel, Urheber, Lizenz, Link zur Lizenz, Ursprungsort.
 * The rule is by Borski and Muuß-Merholz (open-educational-resources.de/oer-tullu-regel); the line follows
 * digileg-macht-schule.de/lizenzierung-oer/die-tullu-regel: “Titel von Urheber unter Lizenz [Link] via Ursprungsort [Link]”.
 * A school convention of one country, so its words are German whatever the reader's language. What is missing is said.
 */
export function tullu(item: CslItem): string {
  const author = item.author?.map(({ literal }) => literal).join(', ');
  const by = author ? `von ${author}` : '(Urheber nicht angegeben)';
  const container = item['container-title'];
  const origin = [container && `„${container}“`, item.URL && (container ? `(${item.URL})` : item.URL)];
  const via = origin.filter((part) => part !== undefined && part !== '').join(' ');
  return [`„${item.title}“ ${by} ${under(item.license)}`, via && `via ${via}`]
    .filter((part) => part !== '')
    .join(', ');
}

function under(license: string | undefined): string {
  if (license === undefined) return '(Lizenz nicht angegeben)';
  const { name, deed } = licenceOf(license);
  // Creative Commons has its deeds in German too.
  const link = deed?.startsWith('https://creativecommons.org/') ? `${deed}.de` : deed;
  return link === undefined || link === name ? `unter ${name}` : `unter ${name} (${link})`;
}
