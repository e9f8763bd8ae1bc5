import type { DeskFields } from "../model/desk-fields.ts";
import type { PlainData } from "../model/extra.ts";
import { forgeOf, forgeOrigins } from "./forge.ts";
import { deskFolder, deskForms, type FormedPublication } from "./forms.ts";
import { type DeskSite, sveltiaConfig } from "./sveltia.ts";

/** Returns the settings of the desk at `/admin/`: the configuration of Sveltia CMS. */
export function deskSettings(admin: DeskFields, site: FormedPublication & DeskSite): PlainData {
  return sveltiaConfig(deskForms(site, deskFolder(admin)), forgeOf(admin), site, "desk");
}

/** Returns the origins that the page of the desk may talk to. */
export function deskOrigins(admin: DeskFields): readonly string[] {
  return forgeOrigins(forgeOf(admin));
}
