import { fileElements, findApi2004, namespaces2004, type VendorPackage } from './vendor.ts';

const files = {
  'index.html': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><script type="module" crossorigin src="./assets/main-Bx1.js"></script><link rel="stylesheet" crossorigin href="./assets/main-C2.css"></head><body><div id="app"></div></body></html>`,
  'assets/main-Bx1.js': `import{a as n}from"./vendor-D3.js";${findApi2004}
const d=class{initialize(){return API_2004.Initialize("")}terminate(){this.setValue("cmi.exit","suspend");this.setValue("cmi.completion_status","completed");API_2004.Terminate("")}};
document.addEventListener("visibilitychange",()=>d.commit());addEventListener("pagehide",()=>d.terminate());const s=()=>import("./slide-E4.js");`,
  'assets/vendor-D3.js': 'export const a=1;',
  'assets/slide-E4.js': 'export const render=()=>"<img src=\\"course/assets/a.png\\">";',
  'assets/main-C2.css': 'body{margin:0}',
  'course/assets/a.png': 'png',
  '.coursecode/manifest.json': '{}',
};

/** CourseCode: a Vite build; navigation hints inside the sequencing, LOM in the manifest, `xml:base`. */
export const coursecode: readonly VendorPackage[] = [
  {
    name: 'CourseCode 1, SCORM 2004 4th Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="Tools-101" version="1.0.0" ${namespaces2004} xmlns:lom="http://ltsc.ieee.org/xsd/LOM" xml:base="./">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
    <lom:lom><lom:general><lom:title><lom:string language="en">Tools 101</lom:string></lom:title></lom:general></lom:lom>
  </metadata>
  <organizations default="org-1">
    <organization identifier="org-1" adlseq:objectivesGlobalToSystem="false">
      <title>Tools 101</title>
      <item identifier="item-1" identifierref="res-1" isvisible="true">
        <title>Tools 101</title>
        <imsss:sequencing>
          <imsss:controlMode choiceExit="true" forwardOnly="false"/>
          <imsss:deliveryControls tracked="true" completionSetByContent="true" objectiveSetByContent="true"/>
          <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="res-1" type="webcontent" adlcp:scormType="sco" href="index.html">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
