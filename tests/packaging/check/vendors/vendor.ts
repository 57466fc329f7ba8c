/** A package in the manner of an authoring tool: its manifest, launch page and API wrapper. */
export interface VendorPackage {
  /** Product, version and standard. */
  readonly name: string;
  /** Files by path; the text of media does not matter. */
  readonly files: Readonly<Record<string, string>>;
}

/** `file` elements of a resource. */
export function fileElements(paths: readonly string[]): string {
  return paths.map((path) => `<file href="${path}"/>`).join('\n      ');
}

export const namespaces12 = `xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd"`;

export const namespaces2004 = `xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:adlseq="http://www.adlnet.org/xsd/adlseq_v1p3" xmlns:adlnav="http://www.adlnet.org/xsd/adlnav_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd"`;

/** The search that the wrappers of most tools do, each in its own words. */
export const findApi12 = `
function findAPI(win) {
  var tries = 0;
  while (win.API == null && win.parent != null && win.parent != win && tries++ < 500) win = win.parent;
  return win.API;
}
var api = findAPI(window) || (window.opener ? findAPI(window.opener) : null);`;

export const findApi2004 = `
function scan(win) {
  var tries = 0;
  while (win.API_1484_11 == null && win.parent != null && win.parent != win && tries++ < 500) win = win.parent;
  return win.API_1484_11;
}
var API_2004 = scan(window) || (window.top.opener ? scan(window.top.opener) : null);`;
