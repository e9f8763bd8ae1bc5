import { directionOf } from "../i18n/locale.ts";
import type { Site } from "../model/site.ts";
import { addressesOf } from "./addresses.ts";
import { isPublished } from "./identity.ts";
import { lazyPage, type PageOf } from "./page.ts";

/** Returns the web app manifest, for home screens. https://www.w3.org/TR/appmanifest/ */
export function manifestPage(
  { publication }: Site,
  ownUrls: ReadonlySet<string> = new Set(),
): PageOf<"manifest"> {
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
        icons: icons
          .filter(({ url }) => isPublished(url, ownUrls))
          .map(({ url, sizes, type, purpose }) => ({ src: path(url), sizes, type, purpose })),
      }),
    },
  );
}

interface Icon {
  readonly url: string;
  readonly sizes: string;
  readonly type: string;
  readonly purpose?: "maskable";
}

const icons: readonly Icon[] = [
  { url: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
  { url: "/icon-192.png", sizes: "192x192", type: "image/png" },
  { url: "/icon-512.png", sizes: "512x512", type: "image/png" },
  { url: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
];
