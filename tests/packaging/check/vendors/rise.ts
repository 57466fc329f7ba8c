import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'scormdriver/indexAPI.html': `<html><head><title>Course</title><script src="scormdriver.js"></script><script>function LoadContent(){window.scormdriver_content.location.href="../scormcontent/index.html"}</script></head><frameset cols="*,0"><frame name="scormdriver_content" src="blank.html"></frameset></html>`,
  'scormdriver/scormdriver.js': `${findApi12}${findApi2004}
function Start(){ if (api) api.LMSInitialize(""); }
function SetDirty(){ document.addEventListener("visibilitychange", Commit); window.addEventListener("pagehide", Unload); window.addEventListener("unload", Unload); }
function Commit(){ SCORM_CallLMSSetValue("cmi.suspend_data", state); }
function ResetStatus(){ SCORM_CallLMSSetValue("cmi.core.lesson_status","incomplete"); SCORM_CallLMSSetValue("cmi.core.score.raw",""); }
function ConcedeControl(){ try { window.top.close() } catch (e) {} }`,
  'scormdriver/blank.html': '<html><body></body></html>',
  'scormdriver/goodbye.html': '<html><body></body></html>',
  'scormcontent/index.html': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Course</title><link rel="stylesheet" href="lib/main.bundle.css"><script src="lib/main.bundle.js"></script></head><body><div id="app"></div><img src="assets/My%20picture%20(1).jpg"></body></html>`,
  'scormcontent/lib/main.bundle.js': `!function(){var e="https://cdn.example.com/none";fetch("lib/icomoon.json");(0,r.createElement)("a",{href:"#/lessons/"+t});window.courseData="eyJjb3Vyc2UiOnt9fQ=="}();`,
  'scormcontent/lib/main.bundle.css':
    '@font-face{font-family:icomoon;src:url(icomoon.woff)}body{background:url("data:image/png;base64,AA==")}',
  'scormcontent/lib/icomoon.woff': 'woff',
  'scormcontent/lib/icomoon.json': '{}',
  'scormcontent/assets/My picture (1).jpg': 'jpg',
};

const listed = fileElements(Object.keys(files).map((path) => encodeURI(path)));

/** Articulate Rise 360: Rustici's driver beside the content, pictures under their own names. */
export const rise: readonly VendorPackage[] = [
  {
    name: 'Articulate Rise 360, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="articulate-rise-KPmyV8_" version="1.0" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="articulate_rise">
    <organization identifier="articulate_rise">
      <title>Working safely</title>
      <item identifier="i1" identifierref="r1" isvisible="true"><title>Working safely</title></item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r1" type="webcontent" href="scormdriver/indexAPI.html" adlcp:scormtype="sco">
      ${listed}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'Articulate Rise 360, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="rise-2004" version="1.3" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="B0">
    <organization identifier="B0" adlseq:objectivesGlobalToSystem="false">
      <title>Working safely</title>
      <item identifier="i1" identifierref="r1" isvisible="true">
        <title>Working safely</title>
        <imsss:sequencing>
          <imsss:objectives><imsss:primaryObjective objectiveID="PRIMARYOBJ"/></imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" choiceExit="true" flow="false" forwardOnly="false"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="r1" type="webcontent" adlcp:scormType="sco" href="scormdriver/indexAPI.html">
      ${listed}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
