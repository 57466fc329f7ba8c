import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'index_scorm.html': `<!DOCTYPE html><html><head><meta http-equiv="X-UA-Compatible" content="IE=edge"><script src="SCORM_utilities.js"></script><script src="Utilities.js"></script><script src="scormdriver.js"></script></head><body onload="LoadContent()" onunload="Unload()"><iframe name="scormdriver_content" src="multiscreen.html?SCORM_TYPE=1.2"></iframe></body></html>`,
  'multiscreen.html': `<!DOCTYPE html><html><head><script src="assets/js/CPM.js"></script><link href="assets/css/CPLibraryAll.css" rel="stylesheet"></head><body></body></html>`,
  'SCORM_utilities.js': `${findApi12}
function SendScore(){ api.LMSSetValue("cmi.core.score.min", "0"); api.LMSSetValue("cmi.core.score.max", "100"); }
function Begin(){ api.LMSInitialize(""); api.LMSSetValue("cmi.core.session_time", "0000:00:00.00"); }`,
  'Utilities.js':
    'function isIE(){return document.all;} function w(){document.write("<div></div>")}',
  'scormdriver.js': `${findApi2004}
function SCORM2004_SetFailed(){ SCORM2004_CallSetValue("cmi.success_status", "failed"); SCORM2004_CallSetValue("cmi.completion_status", "completed"); }`,
  'assets/js/CPM.js':
    'cp={};xhr=new XMLHttpRequest();xhr.open("GET","assets/htmlimages/a.png",true);',
  'assets/css/CPLibraryAll.css': '.cp{background:url(../htmlimages/playbar.png)}',
  'assets/htmlimages/playbar.png': 'png',
  'assets/htmlimages/a.png': 'png',
  'project.txt': '{"metadata":{}}',
};

const listed = fileElements(Object.keys(files));

/** Adobe Captivate 2019. */
export const captivate: readonly VendorPackage[] = [
  {
    name: 'Adobe Captivate 2019, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" ?>
<manifest identifier="Course_ID1" version="1.2" ${namespaces12}>
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"><general><title><langstring>Chemistry</langstring></title><description><langstring/></description></general></lom>
  </metadata>
  <organizations default="Course_ID1_ORG">
    <organization identifier="Course_ID1_ORG">
      <title>Chemistry</title>
      <item identifier="SCO_ID1" isvisible="true" identifierref="SCO_ID1_RES">
        <title>Chemistry</title>
        <adlcp:masteryscore>80</adlcp:masteryscore>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="SCO_ID1_RES" type="webcontent" href="index_scorm.html" adlcp:scormtype="sco">
      ${listed}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'Adobe Captivate 2019, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8" ?>
<manifest identifier="Course_ID1" version="1.3" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
  <organizations default="Course_ID1_ORG">
    <organization identifier="Course_ID1_ORG" structure="hierarchical">
      <title>Chemistry</title>
      <item identifier="SCO_ID1" isvisible="true" identifierref="SCO_ID1_RES">
        <title>Chemistry</title>
        <imsss:sequencing>
          <imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true" objectiveID="PRIMARYOBJ"><imsss:minNormalizedMeasure>0.800000</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
      <imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
    </organization>
  </organizations>
  <resources>
    <resource identifier="SCO_ID1_RES" type="webcontent" href="index_scorm.html" adlcp:scormType="sco">
      ${listed}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
