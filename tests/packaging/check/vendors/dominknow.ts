import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'index.html': `<!DOCTYPE html><html lang="en"><head><base target="_self"><script src="_libs/js/jquery.min.js"></script><script src="_libs/js/dkScorm.js"></script><link rel="stylesheet" href="_libs/css/player.css"></head><body><div id="dkPlayer"></div></body></html>`,
  '_libs/js/jquery.min.js':
    '!function(e){e.ajaxSettings={async:!0};e.event.special={beforeunload:{}}}(window);',
  '_libs/js/dkScorm.js': `${findApi12}${findApi2004}
var dk={begin:function(){api.LMSInitialize("");this.set12("cmi.core.lesson_status","incomplete")},end:function(){this.setValue("cmi.exit","suspend")}};
$(window).on("beforeunload",function(){dk.end()});`,
  '_libs/css/player.css': '.dk{background:url("../images/dk.svg")}',
  '_libs/images/dk.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>',
  'content/pages/p1.js': 'dkPage("1");',
  'content/media/talk.mp4': 'mp4',
  'content/media/talk_en.vtt': 'WEBVTT',
};

/** dominKnow | ONE. */
export const dominknow: readonly VendorPackage[] = [
  {
    name: 'dominKnow | ONE, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="DK-44121" version="1.1" ${namespaces12}>
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="DK-44121-ORG">
    <organization identifier="DK-44121-ORG"><title>Onboarding</title><item identifier="DK-44121-ITEM" identifierref="DK-44121-RES" isvisible="true" parameters=""><title>Onboarding</title><adlcp:masteryscore>70</adlcp:masteryscore></item></organization>
  </organizations>
  <resources>
    <resource identifier="DK-44121-RES" type="webcontent" adlcp:scormtype="sco" href="index.html">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'dominKnow | ONE, SCORM 2004 4th Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="DK-44122" version="1.1" ${namespaces2004}>
  <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
  <organizations default="DK-44122-ORG">
    <organization identifier="DK-44122-ORG"><title>Onboarding</title><item identifier="DK-44122-ITEM" identifierref="DK-44122-RES" isvisible="true"><title>Onboarding</title><adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="1.0" progressWeight="1.0"/></item><imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing></organization>
  </organizations>
  <resources>
    <resource identifier="DK-44122-RES" type="webcontent" adlcp:scormType="sco" href="index.html">
      ${fileElements(Object.keys(files))}
    </resource>
  </resources>
</manifest>`,
      ...files,
    },
  },
];
