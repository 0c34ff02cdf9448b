import { mount } from 'svelte';
import './fonts.css';
import './app.css';
import './static.css';
import { loadMessages } from './i18n/messages.ts';
import AppRoot from './shells/AppRoot.svelte';
import { Session } from './shells/session.svelte.ts';
import { readConfiguration } from './state/configuration.ts';
import { followTheme, Preferences } from './state/preferences.svelte.ts';

const configuration = readConfiguration(location.search, navigator.languages);
const preferences = new Preferences(configuration.theme);
followTheme(preferences, document.documentElement);
// Another dataset's page must not show the shipped story while it loads.
if (configuration.data !== undefined) document.getElementById('static')?.remove();

const session = new Session(configuration, preferences);
// Together on their way: the data, the words, and the arrangement that will show them.
void session.layouts.fetch(innerWidth).catch(() => undefined);
void session.open();
// Not awaited here: the words are a chunk that imports from this one, and would wait for it to end.
void loadMessages(configuration.lang).then((messages) => {
  document.documentElement.lang = configuration.lang;
  mount(AppRoot, { target: document.getElementById('app')!, props: { session, messages } });
});
