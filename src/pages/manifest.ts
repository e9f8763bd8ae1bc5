import { directionOf } from "../i18n/locale.ts";
import type { Site } from "../model/site.ts";
import { addressesOf } from "./addresses.ts";
import { lazyPage, type PageOf } from "./page.ts";

/** Returns the web app manifest, for home screens. */
export function manifestPage({ publication }: Site): PageOf<"manifest"> {
  const { path } = addressesOf(publication);
  const { name, description, language } = publication;
  return lazyPage(
    { kind: "manifest", url: "/site.webmanifest", source: "the web manifest" },
    {
      view: () => ({
        name,
        description,
        language,
        direction: directionOf(language),
        startUrl: path("/"),
        icons: icons.map(({ url, sizes, type }) => ({ src: path(url), sizes, type })),
      }),
    },
  );
}

const icons = [
  { url: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
  { url: "/icon-192.png", sizes: "192x192", type: "image/png" },
  { url: "/icon-512.png", sizes: "512x512", type: "image/png" },
] as const;
