/**
 * Returns the name of a licence of Creative Commons by its address; undefined for any other.
 * @example licenceName("https://creativecommons.org/licenses/by-sa/4.0/deed.fr") // "CC BY-SA 4.0"
 */
export function licenceName(url: string): string | undefined {
  const { groups = {} } = forms.exec(url) ?? {};
  const { terms, version, dedication } = groups;
  if (terms !== undefined) return `CC ${terms.toUpperCase()} ${version}`;
  if (dedication === "zero") return "CC0";
  return dedication === "mark" ? "Public Domain" : undefined;
}

const forms =
  /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses\/(?<terms>by(?:-nc)?(?:-nd|-sa)?)\/(?<version>\d\.\d)|publicdomain\/(?<dedication>zero|mark)\/1\.0)(?:\/|$)/i;
