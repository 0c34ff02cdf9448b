/** How a command ends. */
export const EXIT = {
  /** Nothing counts against the file. */
  fine: 0,
  /** Something does. */
  problems: 1,
  /** The file cannot be read, or the command was not understood. */
  unusable: 2,
} as const;
