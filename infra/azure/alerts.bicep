// What an operator is told by mail. docs/operating.md says what each alert means and what to do.

param appName string
param environmentName string
param location string
param tags object
param operatorMail string

@description('The Application Insights whose logs are asked.')
param insightsId string

@description('The workspace below it.')
param logsWorkspaceId string

@description('The workspace with who did what with storage and secrets.')
param auditWorkspaceId string

@description('How many gigabytes a day each workspace takes.')
param logGigabytes int

// Of the limit, in the megabytes that Usage counts in.
var nearLimit = logGigabytes * 800

// Each query gives rows only when there is something to tell. They ask traces alone, which are never left out; of requests
// some are, when many come at once. The texts are those of functions/Hosting/AlertLines.cs, the others those that the host
// writes at the end of a call, which host.json lets through; a test compares both with the code.
var rules = [
  {
    name: 'failed-runs'
    severity: 1
    minutes: 15
    description: 'A run or an import failed, or a run ended without some areas.'
    query: 'traces | where message contains "Run failed:" or message contains "Run ended without some areas:" or message contains "Import failed:"'
  }
  {
    name: 'poison-messages'
    severity: 2
    minutes: 15
    description: 'A message was given up after every try, or what keeps such messages failed itself.'
    query: 'union (traces | where message contains "Given up after every try:"), (traces | where message matches regex "^Executed \'Functions[.][A-Za-z]+Poison\' [(]Failed")'
  }
  {
    name: 'missed-deadlines'
    severity: 1
    minutes: 15
    description: 'A run is not done at its deadline.'
    query: 'traces | where message contains "Past its deadline:"'
  }
  {
    name: 'failed-copies'
    severity: 2
    minutes: 15
    description: 'A table was not copied or has lost rows, or addresses were not deleted when their time was over.'
    query: 'union (traces | where message contains "Copy failed:" or message contains "Tidying failed:"), (traces | where message startswith "Executed \'Functions.CopyTables\' (Failed" or message startswith "Executed \'Functions.TidySubscribers\' (Failed")'
  }
  {
    name: 'nobody-watches'
    severity: 1
    minutes: 30
    description: 'WatchRuns, which looks after runs, mails and orders every minute, has not succeeded for half an hour.'
    query: 'traces | where message startswith "Executed \'Functions.WatchRuns\' (Succeeded" | summarize Seen = count() | where Seen == 0'
  }
  {
    name: 'logs-near-limit'
    severity: 2
    minutes: 1440
    workspace: logsWorkspaceId
    description: 'Four fifths of what may be logged in a day are used up. Beyond the limit no alert sees anything.'
    query: 'Usage | where IsBillable == true | summarize Megabytes = sum(Quantity) | where Megabytes > ${nearLimit}'
  }
  {
    name: 'logs-stopped'
    severity: 1
    minutes: 60
    workspace: logsWorkspaceId
    description: 'The daily limit of logs is reached: the other alerts are blind until it begins anew.'
    query: '_LogOperation | where Category =~ "Ingestion" | where Detail contains "OverQuota"'
  }
  {
    name: 'audit-stopped'
    severity: 2
    minutes: 60
    workspace: auditWorkspaceId
    description: 'The daily limit of the audit log is reached: who reads and changes storage and secrets is not noted until it begins anew.'
    query: '_LogOperation | where Category =~ "Ingestion" | where Detail contains "OverQuota"'
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${appName}-operators'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'reporting'
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: operatorMail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource alertRules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${appName}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: 'Reporting ${environmentName}: ${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      autoMitigate: true
      evaluationFrequency: 'PT5M'
      // Longer than the pause between two looks, since log lines arrive late.
      windowSize: rule.minutes == 1440 ? 'P1D' : 'PT${rule.minutes}M'
      scopes: [rule.?workspace ?? insightsId]
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: {
              numberOfEvaluationPeriods: 1
              minFailingPeriodsToAlert: 1
            }
          }
        ]
      }
      actions: {
        actionGroups: [operators.id]
      }
    }
  }
]
