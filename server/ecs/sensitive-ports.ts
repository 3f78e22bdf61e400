/** Ports of services through which a container is administered, and that the application's users never need. */
export const SENSITIVE_PORTS: ReadonlyMap<number, string> = new Map([
  [22, "SSH"],
  [23, "Telnet"],
  [2375, "Docker without TLS"],
  [3389, "Remote Desktop"],
  [5900, "VNC"],
  [5985, "Windows Remote Management"],
  [5986, "Windows Remote Management"],
  [9229, "Node.js's debugger"],
]);

/** True for images and containers whose very purpose is such a service: SFTP servers, bastions, Git hosts, desktops. */
export function isRemoteAccess(name: string): boolean {
  return /ssh|sftp|bastion|jump|gite?a|gitlab|gogs|gerrit|dind|docker|vnc|selenium|desktop|guacamole|rdp/i.test(name);
}
