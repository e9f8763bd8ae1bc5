import type { Addresses } from "../addresses.ts";
import type { Json } from "../views/head.ts";
import type { Link } from "../views/link.ts";

/** The way from the front page down to a page, the page itself last; urls come root-relative. https://schema.org/BreadcrumbList */
export const breadcrumbList = (trail: readonly Link[], { absolute }: Addresses): Json => ({
  "@context": "https://schema.org",
  "@type": "BreadcrumbList",
  itemListElement: trail.map(({ title, url }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: title,
    item: absolute(url),
  })),
});
