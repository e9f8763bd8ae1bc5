import type { ManifestView } from "../src/pages/views/machineViews.ts";

/** The web manifest: on a home screen the site is a site, in a browser. https://www.w3.org/TR/appmanifest/ */
export const manifest = ({ name, description, language, direction, startUrl, icons }: ManifestView): string =>
  `${JSON.stringify(
    {
      name,
      description,
      lang: language,
      dir: direction,
      id: startUrl,
      start_url: startUrl,
      scope: startUrl,
      display: "browser",
      icons,
    },
    undefined,
    2,
  )}\n`;
