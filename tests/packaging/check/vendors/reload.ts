import { fileElements, findApi12, namespaces12, type VendorPackage } from './vendor.ts';

const files = {
  'content/lesson1.htm': `<html><head><title>1</title><script src="../scripts/APIWrapper.js"></script></head><body bgcolor="#FFFFFF" onload="doLMSInitialize()" onunload="doLMSFinish()"><img src="../images/a.gif"></body></html>`,
  'content/lesson2.htm': `<html><head><script src="../scripts/APIWrapper.js"></script></head><body onload="doLMSInitialize()"></body></html>`,
  'content/handout.pdf': 'pdf',
  'scripts/APIWrapper.js': `${findApi12}
function doLMSInitialize(){return api.LMSInitialize("")} function doLMSSetValue(n,v){return api.LMSSetValue(n,v)}
doLMSSetValue("cmi.core.lesson_status", "completed");`,
  'images/a.gif': 'gif',
  'lesson1_meta.xml': '<lom xmlns="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"/>',
  'adlcp_rootv1p2.xsd': 'changed',
  'imscp_rootv1p1p2.xsd': 'changed',
};

/** The Reload Editor: bases, metadata files, prerequisites and assets as ADL's guide has them. */
export const reload: readonly VendorPackage[] = [
  {
    name: 'Reload Editor 2.5, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<!--This is a Reload version 2.5.5 SCORM 1.2 Content Package document-->
<!--Spawned from the Reload Content Package Generator - http://www.reload.ac.uk-->
<manifest ${namespaces12} identifier="MANIFEST-6C4A2D9F" version="1.2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="ORG-9A1">
    <organization identifier="ORG-9A1" structure="hierarchical">
      <title>Geology</title>
      <item identifier="ITEM-A" isvisible="true"><title>Part one</title>
        <item identifier="ITEM-B" isvisible="true" identifierref="RES-B" parameters="?mode=lesson"><title>Lesson 1</title>
          <adlcp:maxtimeallowed>0001:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>continue,message</adlcp:timelimitaction><adlcp:datafromlms>start=1</adlcp:datafromlms><adlcp:masteryscore>75</adlcp:masteryscore>
        </item>
        <item identifier="ITEM-C" isvisible="true" identifierref="RES-C"><title>Lesson 2</title><adlcp:prerequisites type="aicc_script">ITEM-B</adlcp:prerequisites></item>
      </item>
      <item identifier="ITEM-D" isvisible="true" identifierref="RES-D"><title>Handout</title></item>
    </organization>
  </organizations>
  <resources xml:base="content/">
    <resource identifier="RES-B" type="webcontent" adlcp:scormtype="sco" href="lesson1.htm"><metadata><adlcp:location>lesson1_meta.xml</adlcp:location></metadata>${fileElements(['lesson1.htm', '../scripts/APIWrapper.js', '../images/a.gif'])}</resource>
    <resource identifier="RES-C" type="webcontent" adlcp:scormtype="sco" href="lesson2.htm">${fileElements(['lesson2.htm'])}</resource>
    <resource identifier="RES-D" type="webcontent" adlcp:scormtype="asset" href="handout.pdf">${fileElements(['handout.pdf'])}</resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
