/**
 * Leaves out of Lit what only browsers older than ours need, and what our elements never use:
 * directives, bindings in comments and in the texts of a <style>, converters, accessors of a class's
 * own. Each edit says what Lit says now and what is left of it; when Lit says it in another way, the
 * build stops and asks for a look.
 */

/** Styles as every browser of ours takes them: constructed style sheets. */
const styles = `
export const supportsAdoptingStyleSheets = true;
export const css = ([text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
export const getCompatibleStyle = (sheet) => sheet;
export const CSSResult = CSSStyleSheet;
export const unsafeCSS = (text) => css([text]);
`;

/** `[what, instead]` by file; nothing instead leaves it out. Every occurrence is meant. */
const edits = {
  'lit-html/lit-html.js': [
    // Polyfills.
    [',B=t.litHtmlPolyfillSupport'],
    ['B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");'],
    ['s?.renderBefore??i;let h=', 'i;let h='],
    ['const t=s?.renderBefore??null;e', 'e'],
    ['i.insertBefore(c(),t),t,void 0,s??{}', 'i.appendChild(c()),null,void 0,s'],
    ['(t?.creationScope??l).importNode', 'l.importNode'],
    ['const s=i(t).nextSibling;i(t).remove(),', 'const s=t.nextSibling;t.remove(),'],
    // Directives, and what only they look at.
    [
      'function M(t,i,s=t,e){if(i===E)return i;let h=void 0!==e?s._$Co?.[e]:s._$Cl;const o=a(i)?void 0:i._$litDirective$;return h?.constructor!==o&&(h?._$AO?.(!1),void 0===o?h=void 0:(h=new o(t),h._$AT(t,s,e)),void 0!==e?(s._$Co??=[])[e]=h:s._$Cl=h),void 0!==h&&(i=M(t,h._$AS(t,i.values),h,e)),i}',
    ],
    ['t=M(this,t,i),a(t)', 'a(t)'],
    ['t=M(this,t,i,0),o=', 'o='],
    ['r=M(this,e[s+n],i,n),', 'r=e[s+n],'],
    ['(t=M(this,t,i,0)??A)', '(t=t??A)'],
    ['else t.startsWith(o)&&(d.push({type:6,index:l}),r.removeAttribute(t));'],
    [':6===r.type&&(i=new Z(h,this,t))', ':0'],
    [
      'class Z{constructor(t,i,s){this.element=t,this.type=6,this._$AN=void 0,this._$AM=i,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(t){M(this,t)}}',
    ],
    [',V:M,', ','],
    [',F:Z}', '}'],
    ['this._$AN=void 0,'],
    ['get _$AU(){return this._$AM._$AU}'],
    ['get _$AU(){return this._$AM?._$AU??this._$Cv}'],
    [',this._$Cv=e?.isConnected??!0'],
    ['this._$AP?.(!1,!0,s);t!==', ';t!=='],
    ['setConnected(t){void 0===this._$AM&&(this._$Cv=t,this._$AP?.(t))}'],
    ['get parentNode(){return this._$AM.parentNode}'],
    [
      'get parentNode(){let t=this._$AA.parentNode;const i=this._$AM;return void 0!==i&&11===t?.nodeType&&(t=i.parentNode),t}get startNode(){return this._$AA}get endNode(){return this._$AB}',
    ],
    ['get tagName(){return this.element.tagName}'],
    // Templates in MathML, those that were compiled before, and names of tags that are bound.
    [':3===i?"<math>":""', ':""'],
    [':3===i?"</math>":""', ':""'],
    ['2===i||3===i', '2===i'],
    [
      '"number"==typeof s?this._$AC(t):(void 0===s.el&&(s.el=S.createElement(V(s.h,s.h[0]),this.options)),s)',
      'this._$AC(t)',
    ],
    ['void 0===u[1]?d=-2:(d=', '(d='],
    ['o+(-2===d?i:x)', 'o+x'],
    // Bindings in comments, and in the texts of <script>, <style>, <textarea> and <title>.
    [
      '"!--"===u[1]?c=_:void 0!==u[1]?c=m:void 0!==u[2]?(y.test(u[2])&&(n=RegExp("</"+u[2],"g")),c=p):void 0!==u[3]&&(c=p)',
      'c=p',
    ],
    ['(c=n??v,d=-1)', '(c=v,d=-1)'],
    ['c===_||c===m?c=v:(c=p,n=void 0)', 'c=p'],
    [
      'if(y.test(r.tagName)){const t=r.textContent.split(o),i=t.length-1;if(i>0){r.textContent=s?s.emptyScript:"";for(let s=0;s<i;s++)r.append(t[s],c()),P.nextNode(),d.push({type:2,index:++l});r.append(t[i],c())}}',
    ],
    [
      'if(r.data===n)d.push({type:2,index:l});else{let t=-1;for(;-1!==(t=r.data.indexOf(o,t+1));)d.push({type:7,index:l}),t+=o.length-1}',
      'r.data===n&&d.push({type:2,index:l});',
    ],
  ],
  'lit-element/lit-element.js': [
    [',s.litElementHydrateSupport?.({LitElement:i})'],
    ['const o=s.litElementPolyfillSupport;o?.({LitElement:i});'],
    ['(s.litElementVersions??=[]).push("4.2.2");'],
    [
      'createRenderRoot(){const t=super.createRenderRoot();return this.renderOptions.renderBefore??=t.firstChild,t}',
    ],
    ['this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),'],
    [',this._$Do=void 0'],
    ['this._$Do=e(', 'e('],
    [
      'connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}',
    ],
  ],
  '@lit/reactive-element/reactive-element.js': [
    // Polyfills, and decorators: plain-properties.mjs has turned them into something else.
    [',p=a.reactiveElementPolyfillSupport'],
    [',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")'],
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;'],
    [
      'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
    ],
    ['d("elementProperties")', '"elementProperties"'],
    ['d("finalized")', '"finalized"'],
    ['d("properties")', '"properties"'],
    ['static addInitializer(t){this._$Ei(),(this.l??=[]).push(t)}'],
    ['void 0!==t.l&&(this.l=[...t.l]),'],
    [',this.constructor.l?.forEach(t=>t(this))'],
    ['t=this.properties,s=[...r(t),...o(t)];', 't=this.properties,s=r(t);'],
    // The list of a class's styles is short, and names none of them twice.
    ['this.finalizeStyles(this.styles)', '[this.styles].flat()'],
    [
      'static finalizeStyles(s){const i=[];if(Array.isArray(s)){const e=new Set(s.flat(1/0).reverse());for(const s of e)i.unshift(t(s))}else void 0!==s&&i.push(t(s));return i}',
    ],
    [
      'getOwnPropertyDescriptor:h,getOwnPropertyNames:r,getOwnPropertySymbols:o,',
      'getOwnPropertyNames:r,',
    ],
    // An attribute is called as its property is: `bot-id` for botId. plain-properties.mjs sees to it.
    [
      'return!1===i?void 0:"string"==typeof i?i:"string"==typeof t?t.toLowerCase():void 0',
      'return!1===i?void 0:t.replace(/[A-Z]/g,"-$&").toLowerCase()',
    ],
    ['b={attribute:!0,type:String,converter:u,reflect:!1,useDefault:!1,hasChanged:f}', 'b={}'],
    // Accessors of a class's own, defaults that are reflected, and what only a controller would ask.
    [
      'this.prototype.hasOwnProperty(t)&&((s=Object.create(s)).wrapped=!0),this.elementProperties',
      'this.elementProperties',
    ],
    [',!s.noAccessor){', ',!0){'],
    [
      'const{get:e,set:r}=h(this.prototype,t)??{get(){return this[s]},set(t){this[s]=t}};return{get:e,set(s){const h=e?.call(this);r?.call(this,s),this.requestUpdate(t,h,i)}',
      'return{get(){return this[s]},set(e){const h=this[s];this[s]=e,this.requestUpdate(t,h,i)}',
    ],
    [
      'const t=this.constructor.elementProperties;if(t.size>0)for(const[s,i]of t){const{wrapped:t}=i,e=this[s];!0!==t||this._$AL.has(s)||void 0===e||this.C(s,void 0,i,e)}',
    ],
    ['||i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(r._$Eu(t,i))'],
    [
      'i&&!(this._$Ej??=new Map).has(t)&&(this._$Ej.set(t,r??s??this[t]),!0!==h||void 0!==r)||(this._$AL.has(t)||(this.hasUpdated||i||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t))',
      'this._$AL.has(t)||(this.hasUpdated||(s=void 0),this._$AL.set(t,s)),!0===e&&this._$Em!==t&&(this._$Eq??=new Set).add(t)',
    ],
    ['{useDefault:i,reflect:e,wrapped:h},r)', '{reflect:e})'],
    [
      'const r=h.fromAttribute(s,t.type);this[e]=r??this._$Ej?.get(e)??r,',
      'this[e]=u.fromAttribute(s,t.type),',
    ],
    // Converters, and properties that are objects in an attribute.
    ['c=a.trustedTypes,l=c?c.emptyScript:""', 'l=""'],
    [
      'switch(s){case Boolean:t=t?l:null;break;case Object:case Array:t=null==t?t:JSON.stringify(t)}return t}',
      'return s===Boolean?t?l:null:t}',
    ],
    [
      'let i=t;switch(s){case Boolean:i=null!==t;break;case Number:i=null===t?null:Number(t);break;case Object:case Array:try{i=JSON.parse(t)}catch(t){i=null}}return i}',
      'return s===Boolean?null!==t:s===Number&&null!==t?Number(t):t}',
    ],
    ['(void 0!==i.converter?.toAttribute?i.converter:u).toAttribute', 'u.toAttribute'],
    [
      ',h="function"==typeof t.converter?{fromAttribute:t.converter}:void 0!==t.converter?.fromAttribute?t.converter:u',
    ],
    ['(i.hasChanged??f)(h,s)', 'f(h,s)'],
    // What an element may ask of its own updates, and ours do not.
    [
      't=this.shouldUpdate(s),t?(this.willUpdate(s),this._$EO?.forEach(t=>t.hostUpdate?.()),this.update(s)):this._$EM()',
      't=!0,this.willUpdate(s),this.update(s)',
    ],
    ['shouldUpdate(t){return!0}'],
    ['this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(t)),', 'this.hasUpdated=!0,'],
    ['firstUpdated(t){}'],
    [
      'const t=this.scheduleUpdate();return null!=t&&await t,!this.isUpdatePending',
      'return this.performUpdate(),!this.isUpdatePending',
    ],
    ['scheduleUpdate(){return this.performUpdate()}'],
    ['removeController(t){this._$EO?.delete(t)}'],
  ],
};

const fileOf = (id) => id.replaceAll('\\', '/').split('/node_modules/').at(-1);

/** The code of one of Lit's files, without what is never used; calls `stop` where it is not as known. */
export function withoutUnused(file, code, stop) {
  return (edits[file] ?? []).reduce((less, [what, instead = '']) => {
    if (!less.includes(what)) stop(`${file} no longer says ${what}: look at lean-lit.mjs.`);
    return less.replaceAll(what, () => instead);
  }, code);
}

export const leanLit = () => ({
  name: 'lean-lit',
  enforce: 'pre',
  load: {
    filter: { id: /@lit[\\/]reactive-element[\\/]css-tag\.js$/ },
    handler: () => styles,
  },
  transform: {
    filter: { id: /node_modules[\\/](@lit[\\/]reactive-element|lit-html|lit-element)[\\/]/ },
    handler(code, id) {
      const file = fileOf(id);
      if (file.includes('directive')) this.error(`${file}: lean-lit.mjs leaves directives out.`);
      const less = withoutUnused(file, code, (problem) => this.error(problem));
      return less === code ? null : { code: less, map: null };
    },
  },
});
