"""Calls AWS with boto3: a JSON line {service, operation, arguments} in, a JSON line {reply} or {error} out."""

import json
import sys

import boto3

for line in sys.stdin:
    asked = json.loads(line)
    try:
        call = getattr(boto3.client(asked["service"]), asked["operation"])
        reply = call(**asked["arguments"])
        if "Payload" in reply:
            reply["Payload"] = reply["Payload"].read().decode()
        said = {"reply": reply}
    except Exception as error:
        said = {"error": f"{asked['service']} {asked['operation']}: {error}"}
    print(json.dumps(said, default=str), flush=True)
