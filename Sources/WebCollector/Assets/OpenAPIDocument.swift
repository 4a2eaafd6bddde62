/// The description of the addresses for programs; `Documentation/openapi.json` is the same text.
enum OpenAPIDocument {
  static let text = #"""
    {
     "openapi": "3.1.0",
     "info": {
      "title": "Leye web collector",
      "version": "1",
      "description": "Forms, answers and ballots for programs. Everything is JSON in UTF-8, at most 256 KiB and 64 levels deep, never compressed. Faults are told as problem details (RFC 9457) in Chinese or English, after Accept-Language or `lang`; `code` stays the same in both.",
      "license": {
       "name": "MIT",
       "identifier": "MIT"
      }
     },
     "servers": [
      {
       "url": "/"
      }
     ],
     "paths": {
      "/api/waves/{wave}": {
       "parameters": [
        {
         "name": "wave",
         "in": "path",
         "required": true,
         "description": "The name of the wave.",
         "schema": {
          "type": "string",
          "minLength": 1
         }
        },
        {
         "name": "lang",
         "in": "query",
         "required": false,
         "description": "The language of messages where the body names none: zh or en; others are passed over.",
         "schema": {
          "type": "string"
         }
        }
       ],
       "get": {
        "operationId": "getWave",
        "summary": "The form of a wave, and whether it is open",
        "responses": {
         "200": {
          "description": "The wave.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Wave"
            }
           }
          }
         },
         "404": {
          "description": "There is no such wave.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "503": {
          "description": "Busy, or answers cannot be stored; try the same again later.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/api/waves/{wave}/validate": {
       "parameters": [
        {
         "name": "wave",
         "in": "path",
         "required": true,
         "description": "The name of the wave.",
         "schema": {
          "type": "string",
          "minLength": 1
         }
        },
        {
         "name": "lang",
         "in": "query",
         "required": false,
         "description": "The language of messages where the body names none: zh or en; others are passed over.",
         "schema": {
          "type": "string"
         }
        }
       ],
       "post": {
        "operationId": "validateAnswers",
        "summary": "Says what is wrong with a set of answers; nothing is stored",
        "requestBody": {
         "required": true,
         "content": {
          "application/json": {
           "schema": {
            "$ref": "#/components/schemas/Answers"
           }
          }
         }
        },
        "responses": {
         "200": {
          "description": "What came of it, be the answers valid or not.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Validation"
            }
           }
          }
         },
         "400": {
          "description": "The body is no JSON object, or something in it is missing.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "403": {
          "description": "Not allowed: no right to answer, the wave is not open, or another website sent it.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "404": {
          "description": "There is no such wave.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "413": {
          "description": "The body has more than 256 KiB.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "415": {
          "description": "The body is not application/json, or it is compressed.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "503": {
          "description": "Busy, or answers cannot be stored; try the same again later.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/api/waves/{wave}/responses/{id}": {
       "parameters": [
        {
         "name": "wave",
         "in": "path",
         "required": true,
         "description": "The name of the wave.",
         "schema": {
          "type": "string",
          "minLength": 1
         }
        },
        {
         "name": "lang",
         "in": "query",
         "required": false,
         "description": "The language of messages where the body names none: zh or en; others are passed over.",
         "schema": {
          "type": "string"
         }
        },
        {
         "name": "id",
         "in": "path",
         "required": true,
         "description": "A random UUID that the sender makes before the first try, and keeps for every retry.",
         "schema": {
          "type": "string",
          "pattern": "^(?:[0-9a-fA-F]{32}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$"
         }
        }
       ],
       "put": {
        "operationId": "putResponse",
        "summary": "Stores a response for good; the same again changes nothing",
        "description": "Answered only after the response is on disk. When no answer comes, send exactly the same again.",
        "requestBody": {
         "required": true,
         "content": {
          "application/json": {
           "schema": {
            "$ref": "#/components/schemas/NewResponse"
           }
          }
         }
        },
        "responses": {
         "200": {
          "description": "The very same response was stored before.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Stored"
            }
           }
          }
         },
         "201": {
          "description": "The response is stored now.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Stored"
            }
           }
          }
         },
         "409": {
          "description": "Another response has this id, the right to answer was used, or the survey has another version.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "422": {
          "description": "The answers are not valid; `problems` lists them by place.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "400": {
          "description": "The body is no JSON object, or something in it is missing.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "403": {
          "description": "Not allowed: no right to answer, the wave is not open, or another website sent it.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "404": {
          "description": "There is no such wave.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "413": {
          "description": "The body has more than 256 KiB.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "415": {
          "description": "The body is not application/json, or it is compressed.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "429": {
          "description": "Too many wrong codes; wait a minute.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "503": {
          "description": "Busy, or answers cannot be stored; try the same again later.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/api/waves/{wave}/ballots": {
       "parameters": [
        {
         "name": "wave",
         "in": "path",
         "required": true,
         "description": "The name of the wave.",
         "schema": {
          "type": "string",
          "minLength": 1
         }
        },
        {
         "name": "lang",
         "in": "query",
         "required": false,
         "description": "The language of messages where the body names none: zh or en; others are passed over.",
         "schema": {
          "type": "string"
         }
        }
       ],
       "post": {
        "operationId": "issueBallot",
        "summary": "Signs a blinded ballot for an invitation (RFC 9474)",
        "description": "The server never sees the ballot itself, so that nobody can tie the response to the invitation. The same blinded bytes again get the same signature.",
        "requestBody": {
         "required": true,
         "content": {
          "application/json": {
           "schema": {
            "$ref": "#/components/schemas/BlindedBallot"
           }
          }
         }
        },
        "responses": {
         "200": {
          "description": "The blind signature.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Signature"
            }
           }
          }
         },
         "409": {
          "description": "The invitation was used for another ballot.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "422": {
          "description": "The blinded ballot does not have the length of the key.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "400": {
          "description": "The body is no JSON object, or something in it is missing.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "403": {
          "description": "Not allowed: no right to answer, the wave is not open, or another website sent it.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "404": {
          "description": "There is no such wave.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "413": {
          "description": "The body has more than 256 KiB.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "415": {
          "description": "The body is not application/json, or it is compressed.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "429": {
          "description": "Too many wrong codes; wait a minute.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "503": {
          "description": "Busy, or answers cannot be stored; try the same again later.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/api/openapi.json": {
       "get": {
        "operationId": "getDescription",
        "summary": "This description",
        "responses": {
         "200": {
          "description": "An OpenAPI document.",
          "content": {
           "application/json": {
            "schema": {
             "type": "object"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/health": {
       "get": {
        "operationId": "getHealth",
        "summary": "Whether answers can be stored",
        "responses": {
         "200": {
          "description": "They can.",
          "content": {
           "application/json": {
            "schema": {
             "$ref": "#/components/schemas/Health"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         },
         "503": {
          "description": "Busy, or answers cannot be stored; try the same again later.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      },
      "/metrics": {
       "get": {
        "operationId": "getMetrics",
        "summary": "Counts since the start, rounded down to tens, in the text format of Prometheus",
        "responses": {
         "200": {
          "description": "The counts.",
          "content": {
           "text/plain": {
            "schema": {
             "type": "string"
            }
           }
          }
         },
         "405": {
          "description": "This address takes other methods.",
          "content": {
           "application/problem+json": {
            "schema": {
             "$ref": "#/components/schemas/Problem"
            }
           }
          }
         }
        }
       }
      }
     },
     "components": {
      "schemas": {
       "Wave": {
        "type": "object",
        "required": [
         "name",
         "state",
         "anonymity",
         "entry",
         "survey",
         "form"
        ],
        "properties": {
         "name": {
          "type": "string"
         },
         "state": {
          "type": "string",
          "enum": [
           "not-yet",
           "open",
           "past",
           "closed"
          ]
         },
         "anonymity": {
          "type": "string",
          "enum": [
           "anonymous",
           "confidential",
           "named"
          ]
         },
         "entry": {
          "type": "string",
          "enum": [
           "open",
           "invitation",
           "ballot"
          ],
          "description": "What gives the right to answer: nothing, the code of an invitation, or a ballot."
         },
         "survey": {
          "type": "string",
          "description": "The digest of the form: its version."
         },
         "form": {
          "type": "object",
          "description": "The form as SurveyJS JSON."
         },
         "ballotKey": {
          "type": "object",
          "required": ["wave", "modulus", "exponent"],
          "properties": {"wave": {"type": "string"}, "modulus": {"type": "string"}, "exponent": {"type": "string"}},
          "description": "What a ballot is made with, base64url: the digest that binds it to the wave, and the public key; only where ballots are signed."
         }
        }
       },
       "Answers": {
        "type": "object",
        "required": [
         "answers"
        ],
        "properties": {
         "answers": {
          "type": "object",
          "description": "Answers by question name, in the form SurveyJS stores them.",
          "additionalProperties": true
         },
         "language": {
          "type": "string",
          "description": "A language tag; Chinese or English."
         }
        }
       },
       "NewResponse": {
        "type": "object",
        "required": [
         "answers"
        ],
        "properties": {
         "answers": {
          "type": "object",
          "description": "Answers by question name, in the form SurveyJS stores them.",
          "additionalProperties": true
         },
         "language": {
          "type": "string",
          "description": "The language the respondent used."
         },
         "survey": {
          "type": "string",
          "description": "The digest of the form that was answered; refused where it is another version."
         },
         "invitation": {
          "type": "string",
          "description": "The code of the invitation, where `entry` is `invitation`."
         },
         "ballot": {
          "type": "string",
          "description": "The ballot, where `entry` is `ballot`."
         }
        }
       },
       "Validation": {
        "type": "object",
        "required": [
         "valid",
         "problems",
         "leftOut",
         "answers"
        ],
        "properties": {
         "valid": {
          "type": "boolean"
         },
         "problems": {
          "type": "array",
          "items": {
           "$ref": "#/components/schemas/AnswerProblem"
          }
         },
         "leftOut": {
          "type": "array",
          "items": {
           "type": "string"
          },
          "description": "Questions whose answers do not count, because they do not show."
         },
         "answers": {
          "type": "object",
          "description": "What would be stored."
         }
        }
       },
       "AnswerProblem": {
        "type": "object",
        "required": [
         "place",
         "code",
         "detail"
        ],
        "properties": {
         "place": {
          "type": "string",
          "description": "The question, with row or part, such as `team[0].name`."
         },
         "code": {
          "type": "string"
         },
         "detail": {
          "type": "string"
         }
        }
       },
       "Stored": {
        "type": "object",
        "required": [
         "id",
         "stored"
        ],
        "properties": {
         "id": {
          "type": "string",
          "pattern": "^[0-9a-f]{32}$"
         },
         "stored": {
          "const": true
         },
         "receipt": {
          "type": "string",
          "description": "Shows or deletes the answers until the wave closes; told once."
         }
        }
       },
       "BlindedBallot": {
        "type": "object",
        "required": [
         "token",
         "blinded"
        ],
        "properties": {
         "token": {
          "type": "string",
          "minLength": 1,
          "description": "The code of the invitation."
         },
         "blinded": {
          "type": "string",
          "pattern": "^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
          "description": "The blinded ballot, base64, as long as the modulus of the key."
         }
        }
       },
       "Signature": {
        "type": "object",
        "required": [
         "signature"
        ],
        "properties": {
         "signature": {
          "type": "string",
          "description": "The blind signature, base64url."
         }
        }
       },
       "Health": {
        "type": "object",
        "required": [
         "status"
        ],
        "properties": {
         "status": {
          "const": "ok"
         }
        }
       },
       "Problem": {
        "type": "object",
        "required": [
         "type",
         "status",
         "code",
         "title",
         "detail"
        ],
        "properties": {
         "type": {
          "const": "about:blank"
         },
         "status": {
          "type": "integer"
         },
         "code": {
          "type": "string",
          "description": "A short name that does not change with the language."
         },
         "title": {
          "type": "string"
         },
         "detail": {
          "type": "string",
          "description": "What is wrong, and what to do about it."
         },
         "place": {
          "type": "string",
          "description": "Where it is wrong."
         },
         "problems": {
          "type": "array",
          "items": {
           "$ref": "#/components/schemas/AnswerProblem"
          }
         }
        }
       }
      }
     }
    }

    """#
}
