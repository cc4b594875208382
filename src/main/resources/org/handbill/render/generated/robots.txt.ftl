User-agent: *
Allow: /
<#if model.siteMap?has_content>
Sitemap: ${model.siteMap}
</#if>
