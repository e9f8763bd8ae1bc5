import type { Site } from "../../model/site.ts";
import { directionOf } from "../../text/directionOf.ts";
import { addressesOf } from "../addresses.ts";
import type { PageOf } from "../page.ts";
import { pageOf } from "../pageOf.ts";

const icons = [
  { url: "/favicon.svg", sizes: "any", type: "image/svg+xml" },
  { url: "/icon-192.png", sizes: "192x192", type: "image/png" },
  { url: "/icon-512.png", sizes: "512x512", type: "image/png" },
] as const;

/** How the site looks on a home screen. */
export const manifestPage = ({ publication }: Site): PageOf<"manifest"> => {
  const { path } = addressesOf(publication);
  const { name, description, language } = publication;
  return pageOf(
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
};
