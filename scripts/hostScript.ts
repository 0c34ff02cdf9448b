import { build, type Plugin, type ResolvedConfig } from 'vite';

const ENTRY = 'src/embed/host.ts';
/** The second name never changes what it is: pages that name it get no other version of the contract. */
const NAMES = ['embed.js', 'embed-1.js'];

/** Vite plugin: builds the host page's script beside the site, and serves it while developing. */
export default function hostScript(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'chronotope:host-script',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      for (const name of NAMES) {
        server.middlewares.use(`/${name}`, (_, response, next) => {
          codeOf(config).then((code) => {
            response.setHeader('content-type', 'text/javascript; charset=utf-8');
            response.end(code);
          }, next);
        });
      }
    },
    async generateBundle() {
      const source = await codeOf(config);
      for (const fileName of NAMES) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** One classic script, complete in itself: hosts put it where they like, and modules would need CORS. */
async function codeOf({ root }: ResolvedConfig): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: ENTRY, formats: ['iife'], name: 'chronotopeEmbed', fileName: () => 'embed.js' },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error(`${ENTRY} was not built`);
  return bundle.output[0].code;
}
