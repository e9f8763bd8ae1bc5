import { hashOf } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import { loadModule } from "../lib/runtime.ts";
import { addressesOf } from "./addresses.ts";
import type { PageOptions } from "./context.ts";
import { lazyPage, type PageOf } from "./page.ts";

/** The folder of the desk: everything below it is for editors. */
export const deskUrl = "/admin/";

/** Returns the pages of the desk; none if the publication has no desk. */
export function deskPages({
  site: { publication },
  scriptUrls = {},
  deskModules,
}: Pick<PageOptions, "site" | "scriptUrls" | "deskModules">): readonly PageOf<"desk">[] {
  const { admin } = publication;
  if (!admin || !deskModules) return [];
  const { path } = addressesOf(publication);
  const settingsUrl = `${deskUrl}config.json`;
  const { name, url, timeZone, stories, articleUrl, languages } = publication;
  const facts = { name, url, timeZone, stories, articleUrl, languages, icon: path("/favicon.svg") };
  const inputsHash = () => bitsOf(hashOf([JSON.stringify({ admin, facts, deskModules, scriptUrls })]));
  const page = lazyPage(
    { kind: "desk", url: deskUrl, source: "the desk" },
    {
      view: () => ({
        part: "page",
        title: name,
        settingsUrl: path(settingsUrl),
        scriptUrl: path(scriptUrls.desk ?? "/"),
        iconUrl: facts.icon,
        modules: Object.fromEntries(
          Object.entries(deskModules).map(([name, url]) => [
            name.startsWith("/") ? path(name) : name,
            path(url),
          ]),
        ),
        origins: desk().deskOrigins(admin),
      }),
      inputsHash,
    },
  );
  const settings = lazyPage(
    { kind: "desk", url: settingsUrl, source: "the settings of the desk" },
    {
      view: () => ({ part: "settings", settings: desk().deskSettings(admin, facts) }),
      inputsHash,
    },
  );
  return [page, settings];
}

// Loaded late: the forms are made of all schemas, which a build without new texts does not need.
function desk(): typeof import("../desk/settings.ts") {
  return loadModule("desk/settings");
}
