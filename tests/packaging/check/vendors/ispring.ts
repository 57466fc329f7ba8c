import {
  fileElements,
  findApi12,
  findApi2004,
  namespaces2004,
  type VendorPackage,
} from './vendor.ts';

const files = {
  'res/index.html': `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><link rel="shortcut icon" href="data/favicon.ico"><script src="data/player.js"></script><script src="lms.js"></script></head><body></body></html>`,
  'res/lms.js': `${findApi12}${findApi2004}
var iSpring={scorm:{init:function(){return api?api.LMSInitialize(""):API_2004.Initialize("")},set:function(n,v){return api.LMSSetValue(n,v)}}};
iSpring.scorm.set("cmi.core.lesson_status","incomplete");window.addEventListener("beforeunload",function(){});`,
  'res/data/player.js': 'var player={};',
  'res/data/slide1.js': 'loadSlide(1);',
  'res/data/slide1.css': '@font-face{font-family:"fnt0";src:url("fnt0.woff")}',
  'res/data/fnt0.woff': 'woff',
  'res/data/img0.png': 'png',
  'res/data/favicon.ico': 'ico',
  'res/data/html5-unsupported.html': '<!DOCTYPE html><html><body>Update your browser</body></html>',
};

/** iSpring Suite: all in res/, the launch page listed twice, an item identifier that begins with a digit. */
export const ispring: readonly VendorPackage[] = [
  {
    name: 'iSpring Suite 11, SCORM 1.2',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="SEtKlngKKMG5d" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:lom="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd">
<metadata>
<schema>ADL SCORM</schema>
<schemaversion>1.2</schemaversion>
<lom:lom><lom:general><lom:title><lom:langstring>First aid</lom:langstring></lom:title></lom:general><lom:educational><lom:typicallearningtime><lom:datetime>01:00:00</lom:datetime></lom:typicallearningtime></lom:educational></lom:lom>
</metadata>
<organizations default="first_aid_organization">
<organization identifier="first_aid_organization">
<title>First aid</title>
<item identifier="6508FA33-E363-40D7-9052-D9AF4062DF93" identifierref="resource">
<title>First aid</title>
</item>
</organization>
</organizations>
<resources>
<resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="res/index.html">
${fileElements([...Object.keys(files), 'res/index.html'])}
</resource>
</resources>
</manifest>`,
      ...files,
    },
  },
  {
    name: 'iSpring Suite 11, SCORM 2004 3rd Edition',
    files: {
      'imsmanifest.xml': `<?xml version="1.0" encoding="utf-8"?>
<manifest identifier="S2004" version="1.3" ${namespaces2004}>
<metadata><schema>ADL SCORM</schema><schemaversion>2004 3rd Edition</schemaversion></metadata>
<organizations default="first_aid_organization">
<organization identifier="first_aid_organization" adlseq:objectivesGlobalToSystem="false">
<title>First aid</title>
<item identifier="A6508FA33" identifierref="resource">
<title>First aid</title>
<adlcp:completionThreshold>1.0</adlcp:completionThreshold>
<imsss:sequencing><imsss:objectives><imsss:primaryObjective satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective></imsss:objectives><imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/></imsss:sequencing>
</item>
<imsss:sequencing><imsss:controlMode choice="true" flow="true"/></imsss:sequencing>
</organization>
</organizations>
<resources>
<resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="res/index.html">
${fileElements(Object.keys(files))}
</resource>
</resources>
</manifest>`,
      ...files,
    },
  },
];
