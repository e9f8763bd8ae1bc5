/** Files of the settings of a site. */
export function isConfig(path: string): boolean {
  return /^(?:.*\/)?(?:\.eleventy\.c?js|eleventy\.config\.[cm]?[jt]s)$/.test(path);
}

/** Files by which a folder without a configuration is known. */
export function isData(path: string): boolean {
  return /\.(?:11tydata\.(?:[cm]?js|json)|11ty\.[cm]?js)$/.test(path);
}
