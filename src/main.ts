import { mount } from 'svelte';
import './fonts.css';
import './app.css';
import './static.css';
import { formatDay } from './domain/format.ts';
import { loadMessages } from './i18n/messages.ts';
import AppRoot from './shells/AppRoot.svelte';
import { Session } from './shells/session.svelte.ts';
import { readConfiguration } from './state/configuration.ts';
import { followTheme, Preferences } from './state/preferences.svelte.ts';

// A page may be in one language whatever the browser speaks (`uk.html`); a link says otherwise by `?lang=`.
const { lang: ownLanguage } = document.documentElement.dataset;
const languages = ownLanguage === undefined ? navigator.languages : [ownLanguage];
const configuration = readConfiguration(location.search, languages);
const preferences = new Preferences(configuration.theme);
followTheme(preferences, document.documentElement);
document.documentElement.dataset.mode = configuration.mode;
// Another dataset's page must not show the shipped story while it loads.
if (configuration.data !== undefined) document.getElementById('static')?.remove();

const session = new Session(configuration, preferences);
// Together on their way: the data, the words, and the arrangement that will show them.
void session.fetchShell().catch(() => undefined);
void session.open();
// Meanwhile: the first date written in a language costs its makers some 15 ms.
formatDay(0, configuration.lang);
// Not awaited here: words and layout are chunks that import from the entry's, which is one with all that it imports
// (“initial” in vite.config.ts). Were it to wait for them, and they for it, none would come to its end.
void loadMessages(configuration.lang).then((messages) => {
  document.documentElement.lang = configuration.lang;
  mount(AppRoot, { target: document.getElementById('app')!, props: { session, messages } });
}, sayLost);

/** Without words of its own language the page says it in English; the static list stays, where it is the story asked for. */
function sayLost(): void {
  document.getElementById('app')!.innerHTML =
    '<p role="alert" lang="en">The page could not be loaded completely. Check your connection, then load it again.</p>';
  document.documentElement.dataset.ready = 'error';
}
