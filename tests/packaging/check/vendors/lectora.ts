import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'a001index.html': `<!DOCTYPE html><html><head><script src="trivantis.js"></script><script src="trivantis-cookie.js"></script><script src="scormsupport.js"></script></head><frameset rows="100%,*"><frame name="titlemgrframe" src="a001_intro.html"></frameset></html>`,
  'a001_intro.html': `<!DOCTYPE html><html><head><script src="trivantis.js"></script></head><body><a href="javascript:void(0)">Next</a><a href="a002_end.html">Next</a><img src="images/logo.png"></body></html>`,
  'a002_end.html':
    '<!DOCTYPE html><html><body onunload="trivExitPage()"><a href="a001_intro.html">Back</a></body></html>',
  'trivantis.js':
    'function trivAddOnUnload(){window.onunload=trivExitPage} function trivAlert(t){window.prompt("x")}',
  'trivantis-cookie.js': 'document.cookie="x=1";',
  'scormsupport.js': `${findApi12}${findApi2004}
function LMSSetScore(s){ doLMSSetValue("cmi.core.score.raw", s); doLMSSetValue("cmi.core.exit", ""); }
function SetStatus(){ doSetValue("cmi.success_status", "passed"); doSetValue("cmi.completion_status", "completed"); api.LMSInitialize(""); }`,
  'images/logo.png': 'png',
};

/** Trivantis (ELB) Lectora: frames, numbered pages, everything listed. */
export const lectora: readonly VendorPackage[] = [
  {
    name: 'Lectora 17, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="MANIFEST1" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="TOC1">
    <organization identifier="TOC1">
      <title>Ladders</title>
      <item identifier="I_A001" identifierref="R_A001" isvisible="true"><title>Ladders</title><adlcp:prerequisites type="aicc_script"></adlcp:prerequisites><adlcp:masteryscore></adlcp:masteryscore></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="R_A001" type="webcontent" adlcp:scormtype="sco" href="a001index.html">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'Lectora 17, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="MANIFEST1" version="1.0" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="TOC1">
    <organization identifier="TOC1">
      <title>Ladders</title>
      <item identifier="I_A001" identifierref="R_A001" isvisible="true"><title>Ladders</title></item>
      <imsss:sequencing><imsss:controlMode choice="true" choiceExit="true" flow="true" forwardOnly="false"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="R_A001" type="webcontent" adlcp:scormType="sco" href="a001index.html">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
