import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const content = [
  'index_lms.html',
  'story.html',
  'analytics-frame.html',
  'meta.xml',
  'html5/data/css/output.min.css',
  'html5/data/js/data.js',
  'html5/lib/scripts/app.min.js',
  'story_content/user.js',
  'story_content/thumbnail.jpg',
  'story_content/6ZdXuPOaGWa_44100_48_0.mp3',
  'mobile/6pfsO3wMMFD.png',
  'lms/scormdriver.js',
  'lms/blank.html',
  'lms/goodbye.html',
  'lms/browsersniff.js',
];

const driver = `
var SCORM_PASSED = "passed", SCORM_COMPLETED = "completed", SCORM_SUSPEND = "suspend";
${findApi12}
function SCORM_CallLMSSetValue(e, v) { return api.LMSSetValue(e, v); }
function SCORM_Initialize() { api.LMSInitialize(""); SCORM_CallLMSSetValue("cmi.core.lesson_status", "incomplete"); }
function SCORM_Finish() { SCORM_CallLMSSetValue("cmi.core.exit", SCORM_SUSPEND); SCORM_CallLMSSetValue("cmi.core.exit", "suspend"); api.LMSFinish(""); }
function SCORM_SetScore(s) { SCORM_CallLMSSetValue("cmi.core.score.raw", s); }
${findApi2004}
function SCORM2004_CallSetValue(e, v) { return API_2004.SetValue(e, v); }
function SCORM2004_Finish() { SCORM2004_CallSetValue("cmi.exit", "suspend"); SCORM2004_CallSetValue("adl.nav.request", "suspendAll"); API_2004.Terminate(""); }
function SetScore(i, s) { SCORM2004_CallSetValue("cmi.interactions." + i + ".result", s); SCORM2004_CallSetValue("cmi.success_status", SCORM_PASSED); }
window.onbeforeunload = function () { Unload(); };
window.onunload = function () { Unload(); };
function Unload() { alert("debug"); }
`;

const files = {
  'index_lms.html': `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><script src="lms/scormdriver.js"></script><link rel="stylesheet" href="html5/data/css/output.min.css"></head><body onbeforeunload="Unload()"><iframe src="story.html"></iframe></body></html>`,
  'story.html': `<!doctype html><html><head><script src="html5/lib/scripts/app.min.js"></script><script src="story_content/user.js"></script></head><body></body></html>`,
  'analytics-frame.html': '<!doctype html><html><body></body></html>',
  'meta.xml': '<meta/>',
  'html5/data/css/output.min.css': 'body{margin:0}',
  'html5/data/js/data.js': 'window.globalProvideData("data", "{}");',
  'html5/lib/scripts/app.min.js': 'window.DS={};',
  'story_content/user.js': 'function ExecuteScript(id){}',
  'story_content/thumbnail.jpg': 'jpg',
  'story_content/6ZdXuPOaGWa_44100_48_0.mp3': 'mp3',
  'mobile/6pfsO3wMMFD.png': 'png',
  'lms/scormdriver.js': driver,
  'lms/blank.html': '<html><body></body></html>',
  'lms/goodbye.html': '<html><body>Goodbye</body></html>',
  'lms/browsersniff.js': 'var ua = navigator.userAgent;',
};

const metadata12 = `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd">
      <general><title><langstring xml:lang="x-none">Fire safety, part 1.</langstring></title></general>
      <lifecycle><version><langstring xml:lang="x-none">1</langstring></version></lifecycle>
      <metametadata><metadatascheme>ADL SCORM 1.2</metadatascheme></metametadata>
    </lom>`;

/** Articulate Storyline 360: identifiers made of the title, commas and all. */
export const storyline: readonly VendorPackage[] = [
  {
    name: 'Articulate Storyline 360, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="_5ayKw0z57Mp" version="1.0" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion>${metadata12}</metadata>
  <organizations default="Fire_safety,_part_1._ORG">
    <organization identifier="Fire_safety,_part_1._ORG">
      <title>Fire safety, part 1.</title>
      <item identifier="Fire_safety,_part_1._SCO" isvisible="true" identifierref="__5ayKw0z57Mp_RES">
        <title>Fire safety, part 1.</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="__5ayKw0z57Mp_RES" type="webcontent" href="index_lms.html" adlcp:scormtype="sco">
      ${fileElements(content)}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'Articulate Storyline 360, SCORM 2004 4th Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="_6Xk" version="1.0" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion>
    <lom xmlns="http://ltsc.ieee.org/xsd/LOM"><general><title><string language="x-none">Fire safety</string></title></general></lom>
  </metadata>
  <organizations default="Fire_ORG">
    <organization identifier="Fire_ORG" adlseq:objectivesGlobalToSystem="false">
      <title>Fire safety</title>
      <item identifier="Fire_SCO" isvisible="true" identifierref="Fire_RES">
        <title>Fire safety</title>
        <imsss:sequencing>
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="PRIMARYOBJ" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
          </imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
        <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI>previous</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="Fire_RES" type="webcontent" href="index_lms.html" adlcp:scormType="sco">
      ${fileElements(content)}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
