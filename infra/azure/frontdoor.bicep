// Front Door, where it is asked for: what comes from the Internet comes through it, and no client asks too often.

param appName string
param tags object

@description('Whether there is to be one.')
param isOn bool

@description('The public address of the system; Front Door\'s own when empty.')
param siteAddress string

@description('How many requests a client may make in five minutes.')
param clientRequests int

@description('How many forms and other changes a client may send in five minutes.')
param clientChanges int

@description('The workspace that refused requests are logged to.')
param auditWorkspaceId string

var hasDomain = isOn && !empty(siteAddress)

// Made after Front Door, which the app asks for by its id; its address follows from its name.
var appAddress = '${appName}.azurewebsites.net'

resource profile 'Microsoft.Cdn/profiles@2024-02-01' = if (isOn) {
  name: '${appName}-front'
  location: 'global'
  tags: tags
  sku: {
    name: 'Standard_AzureFrontDoor'
  }
  properties: {
    // A workbook that is made when it is first asked for takes a while.
    originResponseTimeoutSeconds: 120
  }
}

resource endpoint 'Microsoft.Cdn/profiles/afdEndpoints@2024-02-01' = if (isOn) {
  parent: profile
  name: appName
  location: 'global'
  tags: tags
  properties: {
    enabledState: 'Enabled'
  }
}

// Without a health probe: there is one origin, and asking it all day would keep an instance busy.
resource originGroup 'Microsoft.Cdn/profiles/originGroups@2024-02-01' = if (isOn) {
  parent: profile
  name: 'app'
  properties: {
    sessionAffinityState: 'Disabled'
    loadBalancingSettings: {
      sampleSize: 4
      successfulSamplesRequired: 3
      additionalLatencyInMilliseconds: 50
    }
  }
}

resource origin 'Microsoft.Cdn/profiles/originGroups/origins@2024-02-01' = if (isOn) {
  parent: originGroup
  name: 'app'
  properties: {
    hostName: appAddress
    originHostHeader: appAddress
    httpPort: 80
    httpsPort: 443
    priority: 1
    weight: 1000
    enabledState: 'Enabled'
    enforceCertificateNameCheck: true
  }
}

resource domain 'Microsoft.Cdn/profiles/customDomains@2024-02-01' = if (hasDomain) {
  parent: profile
  name: 'site'
  properties: {
    hostName: hasDomain ? split(siteAddress, '/')[2] : appAddress
    tlsSettings: {
      certificateType: 'ManagedCertificate'
      minimumTlsVersion: 'TLS12'
    }
  }
}

// Nothing is kept at Front Door: pages change with the month, and links in addresses are secrets.
resource route 'Microsoft.Cdn/profiles/afdEndpoints/routes@2024-02-01' = if (isOn) {
  parent: endpoint
  name: 'all'
  properties: {
    originGroup: {
      id: originGroup.id
    }
    customDomains: hasDomain
      ? [
          {
            id: domain.id
          }
        ]
      : []
    supportedProtocols: ['Http', 'Https']
    patternsToMatch: ['/*']
    forwardingProtocol: 'HttpsOnly'
    httpsRedirect: 'Enabled'
    linkToDefaultDomain: 'Enabled'
    enabledState: 'Enabled'
  }
  dependsOn: [origin]
}

// Counted by the client's address.
resource firewall 'Microsoft.Network/FrontDoorWebApplicationFirewallPolicies@2024-02-01' = if (isOn) {
  name: 'reporting${uniqueString(resourceGroup().id)}'
  location: 'global'
  tags: tags
  sku: {
    name: 'Standard_AzureFrontDoor'
  }
  properties: {
    policySettings: {
      enabledState: 'Enabled'
      mode: 'Prevention'
      customBlockResponseStatusCode: 429
    }
    customRules: {
      rules: [
        {
          name: 'ChangesOfAClient'
          priority: 10
          enabledState: 'Enabled'
          ruleType: 'RateLimitRule'
          rateLimitDurationInMinutes: 5
          rateLimitThreshold: clientChanges
          matchConditions: [
            {
              matchVariable: 'RequestMethod'
              operator: 'Equal'
              negateCondition: true
              matchValue: ['GET', 'HEAD', 'OPTIONS']
            }
          ]
          action: 'Block'
        }
        {
          name: 'RequestsOfAClient'
          priority: 20
          enabledState: 'Enabled'
          ruleType: 'RateLimitRule'
          rateLimitDurationInMinutes: 5
          rateLimitThreshold: clientRequests
          matchConditions: [
            {
              matchVariable: 'RequestUri'
              operator: 'Contains'
              negateCondition: false
              matchValue: ['/']
            }
          ]
          action: 'Block'
        }
      ]
    }
  }
}

resource rates 'Microsoft.Cdn/profiles/securityPolicies@2024-02-01' = if (isOn) {
  parent: profile
  name: 'rates'
  properties: {
    parameters: {
      type: 'WebApplicationFirewall'
      wafPolicy: {
        id: firewall.id
      }
      associations: [
        {
          domains: concat(
            [
              {
                id: endpoint.id
              }
            ],
            hasDomain
              ? [
                  {
                    id: domain.id
                  }
                ]
              : []
          )
          patternsToMatch: ['/*']
        }
      ]
    }
  }
}

// Not the access log: it would hold the links of mails.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = if (isOn) {
  name: 'audit'
  scope: profile
  properties: {
    workspaceId: auditWorkspaceId
    logs: [
      {
        category: 'FrontDoorWebApplicationFirewallLog'
        enabled: true
      }
    ]
  }
}

output id string = isOn ? profile!.properties.frontDoorId : ''
output address string = isOn ? 'https://${endpoint!.properties.hostName}/' : ''
