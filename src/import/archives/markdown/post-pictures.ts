import type { ImportedPicture } from "../../imported-item.ts";
import type { Fields } from "./front-matter.ts";
import { firstText, groupOf, textOf } from "./values.ts";

/** The fields that name a lead picture, the surest first. */
const names = [
  "image",
  "featured_image",
  "featuredimage",
  "feature_image",
  "featureimage",
  "cover",
  "coverimage",
  "cover_image",
  "hero",
  "hero_image",
  "banner",
  "header",
  "images",
  "thumbnail",
  "teaser",
];

/** Returns the lead picture that front matter names, or the one of a bundle that themes show above a text. */
export function leadPicture(fields: Fields, bundled: readonly string[] = []): ImportedPicture | undefined {
  for (const name of names) {
    const found = pictureOf(fields.get(name));
    if (found !== undefined)
      return {
        ...found,
        alt: found.alt ?? firstText(fields, `${name}_alt`, `${name}alt`, "image_alt", "alt"),
        caption:
          found.caption ?? firstText(fields, `${name}_caption`, `${name}_figcaption`, `${name}caption`),
        credit: found.credit ?? firstText(fields, `${name}_credit`, `${name}credit`),
      };
  }
  return fromResources(fields) ?? fromBundle(bundled);
}

function pictureOf(value: unknown): ImportedPicture | undefined {
  if (Array.isArray(value)) return pictureOf(value[0]);
  const group = groupOf(value);
  if (group === undefined) {
    const address = textOf(value);
    return address !== undefined && isPicture(address) ? { address } : undefined;
  }
  const address = firstText(
    group,
    "src",
    "url",
    "path",
    "image",
    "feature",
    "file",
    "teaser",
    "overlay_image",
  );
  if (address === undefined || !isPicture(address)) return undefined;
  return {
    address,
    alt: firstText(group, "alt", "image_alt", "description"),
    caption: firstText(group, "caption"),
    credit: firstText(group, "credit", "attribution", "credits"),
  };
}

/** Other values say how a picture is shown, as in `hero: false` or `header: dark`. */
function isPicture(address: string): boolean {
  return /^https?:\/\/\S+$|\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(address);
}

function fromResources(fields: Fields): ImportedPicture | undefined {
  const resources: unknown = fields.get("resources");
  for (const resource of Array.isArray(resources) ? resources : []) {
    const group = groupOf(resource);
    const address = group && textOf(group.get("src"));
    if (!group || address === undefined || !isPicture(address) || /[*?]/.test(address)) continue;
    if (!leadName.test(textOf(group.get("name")) ?? "")) continue;
    const params = groupOf(group.get("params")) ?? new Map();
    return {
      address,
      alt: firstText(params, "alt"),
      caption: firstText(params, "caption") ?? textOf(group.get("title")),
      credit: firstText(params, "credit", "credits", "attribution"),
    };
  }
  return undefined;
}

function fromBundle(bundled: readonly string[]): ImportedPicture | undefined {
  const address = bundled.find((path) => isPicture(path) && leadName.test(path));
  return address === undefined ? undefined : { address };
}

const leadName = /^(?:cover|feature|featured|featured-image|header|hero|thumbnail)(?:[.\-_]|$)/i;
