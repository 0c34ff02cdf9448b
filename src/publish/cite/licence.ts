/** A licence by its usual name, with the page that states it where it is known. */
interface Licence {
  readonly name: string;
  readonly deed?: string;
}

const CREATIVE_COMMONS = /^CC[- ](BY(?:-NC)?(?:-(?:SA|ND))?)[- ](\d\.\d)$/i;
const CC0 = /^CC0[- ]1\.0$/i;

/** The licence of a dataset, given by its SPDX id, its usual name or its address: `licenceOf('CC-BY-4.0').name`, “CC BY 4.0”. */
export function licenceOf(text: string): Licence {
  const [, terms, version] = CREATIVE_COMMONS.exec(text) ?? [];
  if (terms !== undefined && version !== undefined)
    return {
      name: `CC ${terms.toUpperCase()} ${version}`,
      deed: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/deed`,
    };
  if (CC0.test(text))
    return { name: 'CC0 1.0', deed: 'https://creativecommons.org/publicdomain/zero/1.0/deed' };
  return /^https?:\/\//.test(text) ? { name: text, deed: text } : { name: text };
}
