/**
 * A unit test that reaches for the network is a test of someone else's weather: fail it at once. Assigned, not
 * stubbed, so that a test which puts its own `fetch` in place comes back to this one.
 */
globalThis.fetch = (input) => {
  const address = input instanceof Request ? input.url : String(input);
  throw new Error(`unit tests have no network, but something fetched ${address}`);
};
