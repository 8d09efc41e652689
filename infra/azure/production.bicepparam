using 'main.bicep'

// The installation that people rely on. What ends with .example is to be replaced; ./infra/azure/deploy says so, too.
param environmentName = 'production'
param appName = 'reporting-production-example'
param operatorMail = 'operators@municipality.example'

param siteAddress = 'https://overviews.municipality.example/'
param signInClientId = '00000000-0000-0000-0000-00000000example'
param siteRoles = 'operator=operators.example'

param smtpHost = 'smtp.municipality.example'
param smtpUser = 'reporting.example'
param mailFrom = 'resultatoversigt@municipality.example'

// Options that docs/operating.md tells of; Front Door costs many times what all else does (docs/cost.md).
param useFrontDoor = false
param useNetwork = false

param storageSku = 'Standard_ZRS'
// Long enough to notice a slip, and short enough that a deleted meeting pack is soon gone for good.
param undeleteDays = 14
// Logs hold the addresses of links in mails (docs/operating.md, Subscribers): no longer than is needed to find a fault.
param logDays = 30
param mostInstances = 100
// One that is always ready is billed every second of the year, many times what all else costs (docs/cost.md).
param readyInstances = 0
param isProtected = true
