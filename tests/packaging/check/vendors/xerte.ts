import {
  findApi12,
  findApi2004,
  namespaces12,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const shared = {
  'common_html5/js/xenith.js':
    'var x_params={};window.top.document.title;$(window).on("unload",x_GetExit);',
  'common_html5/css/mainStyles.css': 'body{font-family:Arial}',
  'models_html5/text.html':
    '<div id="pageContents"><img src="{src}"/><a href="<%= url %>">x</a></div>',
  'languages/en-GB.xml': '<language/>',
  'template.xml': '<learningObject/>',
  'media/picture one.jpg': 'jpg',
};

const launch = (wrapper: string) =>
  `<!DOCTYPE html><html><head><script src="${wrapper}"></script><script src="common_html5/js/xenith.js"></script><link rel="stylesheet" href="common_html5/css/mainStyles.css"></head><body onunload="XTTerminate()"></body></html>`;

/** Xerte Online Toolkits: only the launch page is listed. */
export const xerte: readonly VendorPackage[] = [
  {
    name: 'Xerte Online Toolkits 3.11, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest identifier="MANIFEST-3C3E9123" ${namespaces12}><metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata><organizations default="XERTE-ORG-16"><organization identifier="XERTE-ORG-16" structure="hierarchical"><title>Bridges</title><item identifier="XERTE-ITEM-16" identifierref="XERTE-RES-16" isvisible="true"><title>Bridges</title></item></organization></organizations><resources><resource type="webcontent" adlcp:scormtype="sco" identifier="XERTE-RES-16" href="scormRLO.htm"><file href="scormRLO.htm" /></resource></resources></manifest>`,
      'scormRLO.htm': launch('apiwrapper_1.2.js'),
      'apiwrapper_1.2.js': `${findApi12}
function setValue(n,v){return api.LMSSetValue(n,v)} function start(){api.LMSInitialize("");setValue("cmi.core.lesson_status","incomplete");setValue("cmi.interactions."+n+".result","wrong");}`,
      ...shared,
    },
  },
  {
    name: 'Xerte Online Toolkits 3.11, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="UTF-8"?><manifest ${namespaces2004} xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" identifier="MANIFEST-3C3E9123-F054"><metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata><organizations default="XERTE-ORG-1604"><organization identifier="XERTE-ORG-1604" adlseq:objectivesGlobalToSystem="false" structure="hierarchical"><title>BRIDGES</title><item identifier="XERTE-ITEM-1604" identifierref="XERTE-RES-1604" isvisible="true"><title>BRIDGES</title><imsss:sequencing> <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/> </imsss:sequencing></item><imsss:sequencing> <imsss:controlMode choice="false" flow="true" /> </imsss:sequencing></organization></organizations><resources><resource type="webcontent" adlcp:scormType="sco" identifier="XERTE-RES-1604" href="scorm2004RLO.htm"><file href="scorm2004RLO.htm" /></resource></resources></manifest>`,
      'scorm2004RLO.htm': launch('apiwrapper_2004.3rd.js'),
      'apiwrapper_2004.3rd.js': `${findApi2004}
function setValue(n,v){return API_2004.SetValue(n,v)} function start(){API_2004.Initialize("");setValue("cmi.completion_status","incomplete");setValue("cmi.score.min","0");setValue("cmi.exit","suspend")}`,
      ...shared,
    },
  },
];
