import type { InterfaceLanguage } from './messages.ts';

/** Before a frame asks another server for data: they come with the question, in all languages at once. */
export const askFirst: Readonly<
  Record<
    InterfaceLanguage,
    { readonly what: (host: string) => string; readonly why: (host: string) => string; readonly load: string }
  >
> = {
  de: {
    what: (host) => `Daten von ${host}`,
    why: (host) =>
      `Diese Daten liegen bei ${host}, nicht auf dem Server dieser Seite. Beim Laden erfährt ${host} die Adresse Ihres Geräts.`,
    load: 'Daten laden',
  },
  en: {
    what: (host) => `Data from ${host}`,
    why: (host) =>
      `These data are on ${host}, not on this page’s server. Loading them tells ${host} the address of your device.`,
    load: 'Load the data',
  },
  uk: {
    what: (host) => `Дані з ${host}`,
    why: (host) =>
      `Ці дані зберігаються на ${host}, а не на сервері цієї сторінки. Під час завантаження ${host} дізнається адресу вашого пристрою.`,
    load: 'Завантажити дані',
  },
};
