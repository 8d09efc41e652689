// Where logs go: a workspace with Application Insights on top of it, and one for who did what with storage and secrets.

param appName string
param location string
param tags object
param logDays int

@description('How many gigabytes a day each workspace takes.')
param logGigabytes int

@description('The identity that sends telemetry; nothing else may.')
param hostPrincipalId string

var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher: sends, reads nothing

// Two, each with a limit of its own: however often the storage is asked, there is room for the lines that alerts look for.
var names = ['${appName}-logs', '${appName}-audit']

resource workspaces 'Microsoft.OperationalInsights/workspaces@2023-09-01' = [
  for name in names: {
    name: name
    location: location
    tags: tags
    properties: {
      sku: {
        name: 'PerGB2018'
      }
      retentionInDays: logDays
      // A loop that logs for ever costs one day, not a month; alerts tell before it is reached and when it is.
      workspaceCapping: {
        dailyQuotaGb: logGigabytes
      }
    }
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${appName}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaces[0].id
    DisableLocalAuth: true
  }
}

resource hostSends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, hostPrincipalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: hostPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

output insightsId string = insights.id
output insightsName string = insights.name
output logsWorkspaceId string = workspaces[0].id
output auditWorkspaceId string = workspaces[1].id
