"""Starts MiniStack, an emulator of AWS, taught what Aisle's templates need and this version of it lacks."""

import json
import os
import re
from urllib.parse import unquote

from ministack import app
from ministack.core import iam_actions
from ministack.services import apigateway_v1, athena, bedrock, cloudfront
from ministack.services.cloudformation.provisioners import _RESOURCE_HANDLERS as types


def keep_name_only(resource_type, when=lambda properties: True):
    """Takes resources it does not know: they get a name and an ARN and do nothing."""
    known = types.get(resource_type, {})

    def create(logical_id, properties, stack_name):
        if not when(properties):
            return known["create"](logical_id, properties, stack_name)
        name = f"{stack_name}-{logical_id}"
        return name, {"Arn": f"arn:aws:emulated:::{name}"}

    nothing = {"update": lambda name, *_: (name, {}), "delete": lambda *_: None}
    types[resource_type] = {**nothing, **known, "create": create}


def make_with(resource_type, create, name_of):
    """Makes resources with what its own service does when it is asked over its API."""

    def create_resource(logical_id, properties, stack_name):
        status, _, body = create(properties)
        if status >= 400:
            raise ValueError(f"{resource_type}: {body!r}")
        attributes = {name[0].upper() + name[1:]: value for name, value in json.loads(body).items()}
        return name_of(attributes), attributes

    nothing = {"update": lambda name, *_: (name, {}), "delete": lambda *_: None}
    types[resource_type] = {**nothing, "create": create_resource}


def api_form(value):
    """Bedrock's API and its templates name the same things, but for the case of the first letter."""
    if isinstance(value, dict):
        return {name[0].lower() + name[1:]: api_form(inner) for name, inner in value.items()}
    return [api_form(inner) for inner in value] if isinstance(value, list) else value


def as_body(properties):
    return json.dumps(api_form(properties)).encode()


def name_secrets_by_arn():
    """`Ref` of a secret is its ARN, which is what policies name; MiniStack gives its name."""
    known = types["AWS::SecretsManager::Secret"]

    def create(*given):
        _, attributes = known["create"](*given)
        return attributes["Id"], attributes

    def name_of(arn):
        return arn.split(":secret:")[-1][: -len("-123456")]

    types["AWS::SecretsManager::Secret"] = {
        **known,
        "create": create,
        "update": lambda arn, *rest, **named: known["update"](name_of(arn), *rest, **named),
        "delete": lambda arn, properties: known["delete"](name_of(arn), properties),
    }


def reach_gateway_from_cloudfront():
    """An API behind CloudFront is this process too; MiniStack dials no host of AWS's."""
    forward = cloudfront._forward_to_origin

    def forward_here(origin, method, uri, *rest):
        api, service, *_ = origin["domain_name"].split(".")
        if service != "execute-api":
            return forward(origin, method, uri, *rest)
        port = int(os.environ["GATEWAY_PORT"])
        here = {"domain_name": "127.0.0.1", "protocol_policy": "http-only", "http_port": port}
        return forward({**origin, **here}, method, f"/_aws/execute-api/{api}{uri}", *rest)

    cloudfront._forward_to_origin = forward_here


def answer_streams_whole():
    """It calls functions of streamed routes as any other: their replies come whole."""
    function_of = apigateway_v1._extract_lambda_ref_from_integration_uri
    apigateway_v1._extract_lambda_ref_from_integration_uri = lambda uri: function_of(
        uri.replace("/response-streaming-invocations", "/invocations")
    )


def name_calls_as_aws():
    """What policies have to allow. Conversing takes the right to invoke a model; where a profile of the account is called,
    to invoke that; and a query of Athena's belongs to its workgroup."""
    actions = {
        "bedrock:Converse": "bedrock:InvokeModel",
        "bedrock:ConverseStream": "bedrock:InvokeModelWithResponseStream",
    }
    action_of, resource_of = iam_actions.extract_iam_action, iam_actions.extract_resource_arn

    def action(*given):
        named = action_of(*given)
        return actions.get(named, named)

    def resource(service, method, path, headers, body, query, region, account):
        called = re.fullmatch(r"/model/(arn:.+)/[\w-]+", unquote(path))
        if called:
            return called[1]
        if service == "athena" and b"QueryExecutionId" in body:
            execution = athena._executions.get(json.loads(body)["QueryExecutionId"])
            if execution:
                return f"arn:aws:athena:{region}:{account}:workgroup/{execution['WorkGroup']}"
        return resource_of(service, method, path, headers, body, query, region, account)

    iam_actions.extract_iam_action, iam_actions.extract_resource_arn = action, resource


def take_line_as_secure():
    """Buckets and queues refuse what comes without TLS, and this process is reached without."""
    pin = app.pin_request_origin
    app.pin_request_origin = lambda client, _: pin(client, True)


for resource_type in (
    "AWS::Backup::BackupSelection",
    "AWS::Budgets::Budget",
    "AWS::Logs::Delivery",
    "AWS::Logs::DeliveryDestination",
    "AWS::Logs::DeliverySource",
    "AWS::WAFv2::LoggingConfiguration",
):
    keep_name_only(resource_type)
keep_name_only("AWS::CloudWatch::Alarm", when=lambda alarm: "Metrics" in alarm)
make_with(
    "AWS::Bedrock::ApplicationInferenceProfile",
    lambda properties: bedrock._create_inference_profile(as_body(properties)),
    lambda made: made["InferenceProfileArn"],
)
make_with(
    "AWS::Bedrock::Guardrail",
    lambda properties: bedrock._create_guardrail(as_body(properties)),
    lambda made: made["GuardrailArn"],
)
make_with(
    "AWS::Bedrock::GuardrailVersion",
    lambda properties: bedrock._create_guardrail_version(properties["GuardrailIdentifier"], b"{}"),
    lambda made: f"{made['GuardrailId']}|{made['Version']}",
)
name_secrets_by_arn()
reach_gateway_from_cloudfront()
answer_streams_whole()
name_calls_as_aws()
take_line_as_secure()
app.main()
