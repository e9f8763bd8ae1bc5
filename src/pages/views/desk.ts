import type { PlainData } from "../../model/extra.ts";

/** The desk in the browser: its page, or the settings that its page loads. All urls are ready for `href`. */
export type DeskView =
  | {
      readonly part: "page";
      readonly title: string;
      readonly settingsUrl: string;
      readonly scriptUrl: string;
      readonly iconUrl: string;
      /** The urls of modules by the names under which scripts import them. */
      readonly modules: Readonly<Record<string, string>>;
      /** The origins that the page may talk to. */
      readonly origins: readonly string[];
    }
  | { readonly part: "settings"; readonly settings: PlainData };
