import type { DeskFields } from "../model/desk-fields.ts";
import type { PlainData } from "../model/extra.ts";
import { decapConfig } from "./decap.ts";
import { forgeOf } from "./forge.ts";
import { deskForms, type FormedPublication } from "./forms.ts";
import { frontMatterConfig } from "./front-matter-editor.ts";
import { pagesCmsConfig } from "./pages-cms.ts";
import { type DeskSite, sveltiaConfig } from "./sveltia.ts";

/** An editor for which there is a configuration. */
interface Editor {
  /** The format of its file. */
  readonly format: "yaml" | "json";
  /** True if it has to know where the repository is. */
  readonly needsForge: boolean;
  readonly config: (publication: ConfiguredPublication, folder: string) => PlainData;
}

type ConfiguredPublication = FormedPublication & DeskSite & { readonly admin: DeskFields };

/** The names of the editors, as the command takes them. */
export const editorNames = ["sveltia", "decap", "pages-cms", "front-matter"] as const;

export type EditorName = (typeof editorNames)[number];

/** Each editor's configuration is made of the same forms. */
export const editors: Readonly<Record<EditorName, Editor>> = {
  sveltia: {
    format: "yaml",
    needsForge: true,
    config: (site, folder) => sveltiaConfig(deskForms(site, folder), forgeOf(site.admin), site, "standard"),
  },
  decap: {
    format: "yaml",
    needsForge: true,
    config: (site, folder) => decapConfig(deskForms(site, folder), forgeOf(site.admin), site),
  },
  "pages-cms": {
    format: "yaml",
    needsForge: false,
    config: (site, folder) => pagesCmsConfig(deskForms(site, folder)),
  },
  "front-matter": {
    format: "json",
    needsForge: false,
    config: (site, folder) => frontMatterConfig(deskForms(site, folder)),
  },
};
