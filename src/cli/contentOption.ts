import { Option } from "commander";

/** Which folder is read; a new one a command, since commander keeps state in it. */
export const contentOption = (): Option =>
  new Option("--content <dir>", "the content folder").default("content");
