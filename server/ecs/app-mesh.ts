/**
 * The properties of an App Mesh proxy (`proxyConfiguration.properties`) that ECS asks for.
 * Left out: EgressIgnoredIPs, which the API reference calls required and no public error report names.
 * Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ProxyConfiguration.html
 */
export const REQUIRED_PROPERTIES = ["AppPorts", "ProxyIngressPort", "ProxyEgressPort"] as const;

/** One of these has to be there, so that the proxy's own traffic is not sent to the proxy. */
export const IGNORED_IDS = ["IgnoredUID", "IgnoredGID"] as const;

/** The day from which on no Envoy gets its configuration from App Mesh. */
export const APP_MESH_END = "2026-09-30";

/** True for the variables by which App Mesh's Envoy knows what it is in the mesh. */
export function isAppMeshVariable(name: string): boolean {
  return name === "APPMESH_RESOURCE_ARN" || name === "APPMESH_VIRTUAL_NODE_NAME";
}

export function isAppMeshImage(image: string): boolean {
  return /(?:^|\/)aws-appmesh-envoy(?=[:@]|$)/.test(image);
}
