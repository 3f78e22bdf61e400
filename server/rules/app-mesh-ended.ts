import type { Field } from "../document/field.ts";
import { isSet } from "../document/is-set.ts";
import type { Container } from "../document/task.ts";
import { APP_MESH_END, isAppMeshImage, isAppMeshVariable } from "../ecs/app-mesh.ts";
import { defineRule } from "../engine/rule.ts";

export default defineRule({
  id: "app-mesh-ended",
  category: "runtime",
  severity: "warning",
  summary: "A task uses App Mesh, which AWS has shut down.",
  source: "https://docs.aws.amazon.com/app-mesh/latest/userguide/what-is-app-mesh.html",
  messages: {
    envoy:
      "App Mesh ended on {end}, so this Envoy gets no configuration any more. Move the service to Service Connect, and remove the proxy.",
    proxy:
      "proxyConfiguration is for App Mesh, which ended on {end}. Move the service to Service Connect, and remove it, unless an Envoy of your own uses it.",
  },
  check(task, report) {
    const proxy = task.definition.get("proxyConfiguration");
    const [envoy] = task.containers.flatMap((each) => signOf(each, proxy.get("containerName").string));
    const data = { end: APP_MESH_END };
    if (envoy) report({ at: envoy, message: "envoy", data, tags: ["deprecated"] });
    else if (isSet(proxy)) {
      report({ at: proxy, on: "key", severity: "information", message: "proxy", data, tags: ["deprecated"] });
    }
  },
});

/** What shows that a container is App Mesh's Envoy. A variable for it alone may stand in any container. */
function signOf(container: Container, proxyName: string | undefined): Field[] {
  const image = container.get("image");
  if (isAppMeshImage(image.partial ?? "")) return [image];
  if (!proxyName || container.get("name").string !== proxyName) return [];
  const variables = container.get("environment").items.map((each) => each.get("name"));
  return variables.filter((name) => isAppMeshVariable(name.string ?? "")).slice(0, 1);
}
