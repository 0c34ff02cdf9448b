/** A height in CSS px, in every dialect that a host may understand without having asked. */
export function heightInDialects(
  height: number,
  {
    embed,
    page,
    secret,
  }: {
    readonly embed: string;
    /** The address the host has given the frame; undefined where it is not ours to tell. */
    readonly page: string | undefined;
    readonly secret: string | undefined;
  },
): readonly unknown[] {
  return [
    { 'datawrapper-height': { [embed]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    ...(page === undefined ? [] : [JSON.stringify({ src: page, context: 'iframe.resize', height })]),
    { subject: 'lti.frameResize', height },
    // WordPress gives the frames it makes a secret, and believes only who knows it.
    ...(secret === undefined ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

/** The first word to a resizer of H5P that may be there; it answers with the same. */
export const H5P_HELLO = { context: 'h5p', action: 'hello' } as const;

/**
 * What H5P's resizer is told. It would first have the frame shrink to measure it (`prepareResize`); ours asks for the
 * same height whatever it has. `scrollHeight` is what the resizer reads, `height` what some copies of it do.
 */
export function h5pHeight(height: number) {
  return { context: 'h5p', action: 'resize', scrollHeight: height, height };
}
